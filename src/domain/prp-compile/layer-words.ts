// The words that tell what a requirement is about: explanation, protection, sign-in, screens or data. Word data.

type Told = "docs" | "guard" | "entry" | "surface" | "data";

/** Whole words in English, beginnings of words in other languages; the first line that fits decides. */
export const layerWords: readonly { readonly layer: Told; readonly words: RegExp }[] = [
  line(
    "docs",
    "readme|documentation|user guide|user manual|changelog|tutorials?",
    "dokumentation|benutzerhandbuch|anleitung|documentación|documentação|manual d|guide d|документац|руководств|ドキュメント|マニュアル|文档|手册|مستندات",
  ),
  line(
    "guard",
    "encrypt\\w*|tls|rate.?limit\\w*|audit (?:log|trail)s?|alerting|metrics|observability|latency|uptime|availability|backups?|deploy\\w*|docker\\w*|kubernetes|ci\\/cd|load tests?|penetration tests?|gdpr|hipaa",
    "verschlüssel|datensicherung|verfügbarkeit|dsgvo|chiffr|sauvegarde|disponibilit|rgpd|cifrad|copias? de seguridad|criptograf|disponibilidad|шифр|резервн|доступност|暗号|バックアップ|可用性|加密|备份|备援|رمزگذاری",
  ),
  line(
    "entry",
    "(?:sign|log)(?:s|ged|ed|ing)?[- ](?:in|up)|logins?|signups?|authenticat\\w*|authori[sz]ation|single sign-on|oauth\\w*|passwords?|invitations?",
    "anmeldung|anmelden|registrier|passw[oö]rt|kennwort|connexion|mot de passe|s'inscri|inicio de sesión|iniciar sesión|contraseña|autentic|fazer login|senha|авториз|аутентиф|парол|войти|ログイン|認証|パスワード|登录|登錄|密码|注册|ورود|رمز عبور",
  ),
  line(
    "surface",
    "screens?|pages?|buttons?|clicks?|displays?|displayed|ui|viewport|menus?|dialogs?|modals?|css|html|dashboards?|responsive|icons?|colou?rs?|animations?|keyboard|(?:can|must|should|to) (?:see|view)",
    "oberfläche|schaltfläche|bildschirm|anzeig|anklick|écran|bouton|affich|pantalla|botón|página|muestra|mostrar|tela |botão|экран|кнопк|страниц|отображ|画面|ボタン|表示|界面|页面|按钮|显示|صفحه|دکمه|نمایش",
  ),
  line(
    "data",
    "schemas?|databases?|migrations?|persist\\w*|stored in|sqlite|postgres\\w*|mysql|mongo\\w*|redis|data models?|entit(?:y|ies)",
    "datenbank|datenmodell|gespeichert|base de données|bases? de datos|modelo de datos|banco de dados|modelo de dados|баз[аеуы] данных|модель данных|データベース|データモデル|数据库|数据模型|資料庫|پایگاه داده",
  ),
];

/** A heading over what need not be built now. */
export const optionalHeading =
  /(?<!\p{L})(?:optional|bonus|stretch|nice[- ]to[- ]haves?|future|later|phase [2-9]|could have|out of mvp|post-mvp|zukünftig|später|facultatif|optionnel|opcional|futuro|опционально|в будущем|将来|可选|未来)(?!\p{L})/iu;

function line(layer: Told, english: string, others: string): { layer: Told; words: RegExp } {
  return { layer, words: new RegExp(`\\b(?:${english})\\b|(?<!\\p{sc=Latin})(?:${others})`, "iu") };
}
