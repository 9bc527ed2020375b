// Everyday words by which a brief shows that somebody must be kept out of something.
import { terms } from "../terms.ts";

export const securityHints = [
  terms(
    "account, accounts, registration, registered users, sign up, signup, user profile, logged-in, logged in",
    "logs in, session, sessions, user ID, Benutzerkonto, Benutzerkonten, Nutzerkonto, registrier*, compte, comptes",
    "inscription, cuenta, cuentas, registrarse, conta, contas, cadastrar-se, аккаунт*, учетн* запис*, учётн* запис*",
    "регистрац*, アカウント, 会員登録, ユーザー登録, 账号, 账户, 用户注册, 会话, حساب کاربری, ثبت نام",
  ),
  terms(
    "role, roles, admin, admins, administrator, administrators, moderator, moderators, rights, access rights, access",
    "restricted, authorized, authorised, permitted, allowed to see, guest, guests, owner, owners, multi-user",
    "Rolle, Rollen, Administrator*, Berechtigung*, rôle, rôles, droits, administrateur*, administrador*, rol, perfis de acesso",
    "роль, роли, ролей, администратор*, прав* доступа, 管理者, 権限, ロール, 角色, 权限, 管理员, نقش, مدیر سیستم",
  ),
  terms(
    "attestation, attested, zero-knowledge, cryptocurrency, Bitcoin, wallet address, digital signature, digital signatures",
    "clave pública, clave privada, firmas digitales, firma digital, token, tokens, secret, secrets, encrypt, encrypted, encryption, cryptographic, cryptography, signature, signatures",
    "digitally signed, certificate, certificates, hash, hashes, hashing, private key, public key, signing key, TLS, SSL, HTTPS",
    "Zertifikat*, verschlüssel*, Signatur*, certificat, certificats, chiffr*, certificado*, cifrad*, criptograf*, criptográf*",
    "шифр*, сертификат*, электронн* подпис*, цифров* подпис*, 証明書, 署名, 暗号, 证书, 签名, رمزنگاری",
  ),
  terms(
    "security, secure, securely, attack, attacks, attacker, malicious, vulnerability, vulnerabilities, exploit, threat, threats",
    "sanitize, tamper, tampering, forged, fraud, abuse, misuse, sensitive, confidential, confidentiality, untrusted, trust",
    "Angriff*, Missbrauch*, Manipulation, vertraulich*, attaque*, sécuris*, fraude, ataque*, segur*, confiden*",
    "атак*, уязвим*, мошенн*, защищ*, защит*, безопасн*, конфиденциальн*, 攻撃, 脆弱性, 不正, 攻击, 漏洞, 安全, امن",
  ),
  terms(
    "payment, payments, pay, card, refund, refunds, wallet, bank account, credit card, money, billing, subscription",
    "paiement*, carte bancaire, tarjeta, pago, pagos, cartão, pagamento, платеж*, платёж*, кошельк*, 決済, 支払, 支付",
    "付款, 余额, پرداخت",
  ),
];
