// Everyday words by which a brief shows that it matters how people get along with the thing.
import { terms } from "../terms.ts";

export const uxHints = [
  terms(
    "usability, usable, user-friendly, intuitive, intuitively, easy to use, ease of use, simple to use, self-explanatory",
    "visible, clearly visible, recognizable, legible, sichtbar, erkennbar*, erkennt, lisible*, visible, legible, 見やすい, 清晰",
    "understandable, learnability, intuitif, intuitivo, 直感的, benutzerfreundlich*, intuitiv*, einfach zu, verständlich*",
    "convivial*, facile, facilement, simple d'utilisation, fácil, fácilmente, facilmente, amigable, amigável, удобн*, понятн*",
    "интуитивн*, 使いやす*, 分かりやす*, わかりやす*, 操作性, 易用, 友好, 用户体验, 直观, 便捷, کاربری آسان",
  ),
  terms(
    "UI, GUI, user interface, interface design, navigation, navigate, mock-up, mock-ups, wireframe, look and feel, UI design, UX design",
    "visual design, colour, color, colors, colours, theme, font, style guide, branding, Benutzeroberfläche*, Bedien*, Gestaltung",
    "interface utilisateur, charte graphique, maquette*, interfaz de usuario, diseño, interface do usuário, интерфейс*, дизайн*",
    "навигац*, デザイン, 画面遷移, 操作, 界面, 交互, 导航, طراحی رابط",
  ),
  terms(
    "tutorial, help text, hint, hints, tooltip, tooltips, feedback, error message, error messages, confirmation, prompt, prompts",
    "notification, notifications, guidance, walkthrough, instructions to the user, undo, prompted, notified, informed, warned",
    "warning, warnings, Hilfetext*, Fehlermeldung*, Hinweis*, Rückmeldung*, message d'erreur, messages d'erreur, notifié*",
    "mensaje*, mensagem, mensagens, notificación, notificaciones, notificaç*, подсказ*, сообщени*, уведомлен*",
    "メッセージ, 案内, 通知, ヘルプ, 提示, 引导, 帮助, پیام, راهنما",
  ),
  terms(
    "accessible, accessibility, disability, disabilities, contrast, languages, multilingual, translation",
    "translations, translated, locale, locales, localized, mehrsprachig*, Sprache, Sprachen, barrierefrei*, langue, langues",
    "multilingue, idioma, idiomas, accesib*, acessib*, многоязычн*, язык интерфейса, 多言語, 翻訳, 多语言, 翻译, چندزبانه",
  ),
  terms(
    "persona, personas, user journey, user journeys, user flow, user flows, audience, target group, target users, end user",
    "end users, storyboard, narrative, immersive, player experience, customer experience, user research",
    "Zielgruppe*, Endanwender*, public cible, utilisateur final, utilisateurs finaux, usuario final, usuários finais",
    "пользовательск* сценари*, конечн* пользовател*, 利用者, ターゲット, 目标用户, کاربر نهایی",
  ),
  terms(
    "screen, screens, button, buttons, menu, menus, game, player, animation, sound, dialog, form, wizard, drag and drop",
    "Bildschirm*, Schaltfläche*, écran*, bouton*, pantalla*, botón, botones, tela, telas, botão, экран*, кнопк*, 画面",
    "ボタン, 页面, 按钮",
  ),
];
