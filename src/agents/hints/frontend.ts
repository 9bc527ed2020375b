// Everyday words by which a brief shows that something is seen and clicked.
import { terms } from "../terms.ts";

export const frontendHints = [
  terms(
    "mock-up, mock-ups, wireframes, maquette*, site, page, pages, screen, screens, home page, homepage, landing page, form, forms, dialog, dialogs, modal",
    "checkout, popup, pop-up, seite, seiten, webseiten, bildschirm*, formular*, maske, masken, fenster*, écran*",
    "formulaire*, fenêtre*, pantalla*, página*, formulario*, ventana*, tela, telas, formulário*, janela*, экран*, страниц*",
    "форма, формы, форму, форме, окно, окна, 画面, ページ, フォーム, 页面, 界面, 表单, 弹窗, صفحه, صفحات, فرم",
  ),
  terms(
    "button, buttons, menu, menus, checkbox, checkboxes, dropdown, drop-down, tab, tabs, icon, icons, click, clicks, clicking",
    "tap, taps, hover, scroll, scrolling, drag, text field, input field, sidebar, toolbar, navigation bar",
    "Schaltfläche*, Knopf, Menü*, klick*, bouton*, cliqu*, onglet*, botón, botones, menú*, clic, botão, botões, clicar",
    "кнопк*, меню, клик*, нажат*, вкладк*, ボタン, メニュー, クリック, タブ, アイコン, タップ, 按钮, 菜单, 点击, 图标, دکمه, منو",
  ),
  terms(
    "web, web-based, browser, browsers, website, websites, HTML, CSS, JavaScript, responsive, webapp, client-side",
    "tablet, корзин*, каталог*, 平台, Webbrowser, webbasiert*, site internet, navigateur*, navegador*, сайт, сайта, сайте, веб, браузер*, ブラウザ, ウェブ, サイト",
    "网页, 网站, 浏览器, وب‌سایت, مرورگر",
  ),
  terms(
    "display, displays, displayed, show, shows, shown, layout, theme, animation, animations, chart, charts, on a map, on the map, sur une carte, en un mapa, auf einer Karte",
    "user interface, dark theme, Benutzeroberfläche, canvas, widget, widgets, dashboard, UI, GUI, graphical, thumbnail, gallery, list view, Anzeige*, angezeigt*, Darstellung",
    "dargestellt, Ansicht*, Oberfläche*, affich*, interface graphique, graphique*, mostrar, muestra, interfaz*, gráfic*",
    "exibi*, отобража*, интерфейс*, график*, 表示, 一覧, グラフ, レイアウト, 显示, 展示, 图表, 布局, نمایش",
  ),
  terms(
    "player, players, game, HUD, sprite, sprites, keyboard, mouse, joystick, camera, cutscene, gameplay",
    "Spieler*, joueur*, jugador*, jogador*, игрок*, プレイヤー, ゲーム, 玩家, 游戏, بازیکن",
  ),
];
