// The security specialist: which threats the project faces and which control answers each.
import { accessConcerns } from "./concerns/security-access.ts";
import { exposureConcerns } from "./concerns/security-exposure.ts";
import { defineAgent } from "./define.ts";
import { securityHints } from "./hints/security.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const securityAgent = defineAgent({
  role: "security",
  description: "Names the threats this project faces and the control that answers each.",
  dependsOn: ["architect"],
  hints: securityHints,
  triggers: [
    ...triggers(
      2,
      "pay by card, by card, online payment, online payments, payout, payouts, checkout",
      "SEPA, оплат*, paiement en ligne, pago en línea, pagos en línea, pagamento online",
      "Zahlung*, Bezahlung, 支付, 決済, company account, bearer token, only visible to",
      "visible only to, access log, user account, user accounts, личн* кабинет*",
      "compte utilisateur",
    ),
    ...triggers(
      2,
      "hipaa, PHI, PCI, PCI DSS, PCI-DSS, gdpr, DSGVO, RGPD, LGPD, SOC 2, personal data, personenbezogene*",
      "données personnelles, datos personales, dados pessoais, персональн* данн*, 個人情報, 个人信息",
    ),
    ...triggers(
      3,
      "security hardening, authentication, authorization, SQL injection, XSS",
      "cross-site scripting, Authentifizierung, Anmeldung, Passwort, Kennwort",
      "authentification, mot de passe, mots de passe, connexion sécurisée, autenticación",
      "contraseña*, inicio de sesión, iniciar sesión, autenticação, senha*, аутентификац*",
      "авторизац*, парол*, 認証, パスワード, ログイン, 身份验证, 身份认证, 密码, 登录, احراز هویت, رمز عبور",
      "گذرواژه",
    ),
    ...triggers(
      2,
      "IT-Sicherheit, Datensicherheit, Verschlüsselung, sécurité, chiffrement, seguridad",
      "cifrado, segurança, criptografia, безопасност*, шифрован*, セキュリティ, 暗号化, 安全性, 加密",
      "امنیت, رمزنگاری",
    ),
  ],
  checklist: [...accessConcerns, ...exposureConcerns],
  decisions: [
    {
      id: "browser-session",
      when: terms("session cookie, web login, log in, login, sign in"),
      unless: terms("JWT, access token, refresh token, API key, OAuth, OAuth2, mobile app, SSO"),
      title: "How a signed-in caller is recognised",
      choice:
        "A random session id in an HttpOnly, Secure, SameSite=Lax cookie for browsers; the server can end it at any time.",
      rationale:
        "The brief asks for sign-in, and a server-side session can be revoked at once and is out of reach of scripts.",
      rejected: [
        {
          option: "Long-lived token in browser storage",
          why: "Any script on the page can read it, and nobody can revoke it.",
        },
      ],
    },
    {
      id: "hosted-card-fields",
      when: terms(
        "credit card, card data, Stripe, payment gateway, payment provider, PCI, PCI DSS",
        "cardholder",
      ),
      title: "Where card data goes",
      choice: "Straight from the payer to the payment provider; we keep a token.",
      rationale: "It takes our servers out of the path of card data and shrinks the PCI DSS assessment.",
      rejected: [
        { option: "Card form on our own server", why: "It brings every server and every log into scope." },
      ],
    },
    {
      id: "server-side-roles",
      when: terms("rbac, role-based, user roles, permissions, access control"),
      title: "Where rights are decided",
      choice: "One policy module on the server, asked by every entry point, deny by default.",
      rationale: "A single table of roles and actions can be tested as a matrix.",
      rejected: [
        {
          option: "Checks scattered over handlers",
          why: "One forgotten check is a hole that no test looks for.",
        },
      ],
    },
  ],
  instructions: instruct(
    "the security specialist: you find the threats that this brief invites and answer each with one control.",
    [
      "risks: who attacks what by which way, each with the control as its mitigation",
      "suggestions: controls to build, the most damaging threat first",
      "decisions: choices on sign-in, rights, keys and card data that the brief gives grounds for",
      "acceptance: negative criteria: the attack is tried, the control holds",
      "openQuestions: who may do what, and which data is sensitive, where the brief does not say",
    ],
  ),
});
