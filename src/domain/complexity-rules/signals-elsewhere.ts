// The strongest signals of complexity in other languages than English, as word beginnings, by the signal they belong to.
import { termList } from "../words/term-list.ts";

/** German, French, Spanish, Portuguese, Russian, Japanese, Chinese and Persian words for each signal. */
export const signalsElsewhere: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "life-safety",
    termList(
      "not-aus*, notaus*, nothalt*, strahlendosis*, strahlung*, arrêt d'urgence*, parada de emergencia*, аварийн* останов*, 非常停止, 急停, röntgen*, medizinprodukt*, patientensicherheit*, funktionale sicherheit*, funktionalen sicherheit*, beatmungsgerät*, lebenserhaltend*, stellwerk*, dispositif médical*, sûreté de fonctionnement*, respirateur*, dispositivo médico*, seguridad funcional*, dispositivo médico*, segurança funcional*",
      "медицинское изделие*, медицинского изделия*, безопасность пациент*, жизнеобеспеч*, аппарат ивл*, 医療機器, 機能安全, 人工呼吸器, 自動運転, 医疗器械, 医疗设备, 功能安全, 呼吸机, 自动驾驶, تجهیزات پزشکی*",
    ),
  ],
  [
    "money-movement",
    termList(
      "zahlungsverkehr*, kernbank*, abstimmung von konten*, geldwäsche*, hauptbuch*, rapprochement bancaire*, grand livre*, blanchiment*, conciliación*, libro mayor*, blanqueo*, conciliação*, livro-razão*",
      "сверк*, межбанк*, 勘定系, 決済基盤, 清算, 对账, 清结算, 核心银行, 反洗钱, تسویه*, بانکداری*",
    ),
  ],
  [
    "public-scale-law",
    termList(
      "bundesweit*, behörde*, ministeri*, bürgerportal*, öffentliche verwaltung*, kommunal*, kommunen*, ministère*, service public*, administration publique*, citoyen*, ministerio*, ciudadan*, administración pública*, gobierno*, ministério*, cidadã*, governo*, administração pública*",
      "министерств*, госуслуг*, государственн*, гражданам*, 自治体, 行政, 省庁, 国民, マイナンバー, 政府, 政务, 国家级, 公民, 全国, وزارت*, دولت*, شهروند*, سراسری*",
    ),
  ],
  [
    "state-duty",
    termList(
      "online-wahl*, elektronische wahl*, wahlsystem*, vote électronique*, voto electrónico*, elecciones nacionales*, voto eletrônico*, eleições*, электронное голосован*, выборы*, 電子投票, 选举, 电子投票, انتخابات*, رای‌گیری*",
    ),
  ],
  [
    "offline",
    termList(
      "offline*, ohne verbindung*, hors ligne*, sin conexión*, sem conexão*, офлайн*, без интернета*, オフライン, 离线, آفلاین*",
    ),
  ],
  [
    "regulation",
    termList(
      "DSGVO*, RGPD*, LGPD*, GDPR*, HIPAA*, PCI*, BSI-Grundschutz*, conformité réglementaire*, cumplimiento normativo*, conformidade regulatória*, 152-ФЗ*, соответствие требованиям закон*, 個人情報保護法, 法規制, 个人信息保护法, 等保, 合规",
    ),
  ],
  [
    "health-data",
    termList(
      "patientendaten*, gesundheitsdaten*, krankenakte*, patientenakte*, données de santé*, dossier médical*, dossier patient*, historia clínica*, historias clínicas*, datos de salud*, prontuário*, dados de saúde*",
      "пациент*, медицинск*, 患者, 診療, カルテ, 电子病历, 病历, 患者, 健康数据, بیمار*, پرونده پزشکی*",
    ),
  ],
  [
    "payments",
    termList(
      "zahlung*, bezahl*, kreditkarte*, rechnungsstellung*, paiement*, facturation*, pago*, facturación*, tarjeta de crédito*, pagamento*, faturamento*, перевод средств*, перевод денег*, списани*, зачислени*, платеж*, платёж*, оплат*, virement*, überweis*, 送金, 转账, эквайринг*, 決済, 支払, 課金, 支付, 付款, پرداخت*",
    ),
  ],
  [
    "strict-authorization",
    termList(
      "rollenbasiert*, berechtigung*, benutzerrolle*, zugriffsrecht*, mandantenrecht*, gestion des droits*, contrôle d'accès*, rôles et permissions*, habilitation*, control de acceso*, roles y permisos*, permisos*, controle de acesso*, permissões*, perfis de acesso*",
      "права доступа*, прав доступа*, разграничени*, ролевая модель*, роли пользовател*, 権限管理, 権限, ロール, 权限管理, 权限控制, 角色权限, سطح دسترسی*, نقش‌ها*",
    ),
  ],
  [
    "hardening",
    termList(
      "penetrationstest*, bedrohungsmodell*, ende-zu-ende-verschlüssel*, verschlüsselung ruhender*, test d'intrusion*, tests d'intrusion*, chiffrement de bout en bout*, prueba de penetración*, pruebas de penetración*, cifrado de extremo a extremo*, teste de intrusão*, criptografia de ponta a ponta*",
      "тест на проникновение*, сквозное шифрование*, шифрование данных*, 侵入テスト, 脆弱性診断, 渗透测试, 端到端加密, 漏洞扫描, تست نفوذ*, رمزنگاری*",
    ),
  ],
  [
    "personal-data",
    termList(
      "personenbezogen*, datenschutz*, données personnelles*, données à caractère personnel*, vie privée*, datos personales*, privacidad*, dados pessoais*, privacidade*, персональны*, конфиденциальн*, 個人情報, プライバシー, 个人信息, 隐私, حریم خصوصی*, اطلاعات شخصی*",
    ),
  ],
  [
    "sign-in",
    termList(
      "anmeldung*, anmelden*, einloggen*, registrierung*, benutzerkonto*, authentifizierung*, authentification*, se connecter*, connexion des utilisateurs*, inscription*, iniciar sesión*, inicio de sesión*, autenticación*, registro de usuarios*, autenticação*, fazer login*, cadastro de usuário*",
      "авториз*, аутентиф*, регистрац*, вход в систему*, ログイン, 認証, 会員登録, 登录, 注册, 认证, ورود کاربر*, احراز هویت*, ثبت‌نام*",
    ),
  ],
  [
    "distributed",
    termList(
      "verteiltes system*, verteilte system*, verteilten system*, système distribué*, systèmes distribués*, architecture distribuée*, microservices*, sistema distribuido*, microservicio*, sistema distribuído*, microsserviços*, микросервисы*, микросервисов*, микросервисн*, распределенн*, распределённ*, очередь сообщений*, брокер сообщений*",
      "分散システム, マイクロサービス, メッセージキュー, 分布式, 微服务, 消息队列, میکروسرویس*, توزیع‌شده*",
    ),
  ],
  [
    "distributed-correctness",
    termList(
      "replikation*, verteilte transaktion*, konsensverfahren*, réplication*, transaction distribuée*, transactions distribuées*, replicación*, transacción distribuida*, replicação*, transação distribuída*, репликац*, распределенные транзакц*, распределённые транзакц*, консенсус*",
      "レプリケーション, 分散トランザクション, 合意形成アルゴリズム, 分布式事务, 强一致, 最终一致, 一致性协议, تراکنش توزیع‌شده*",
    ),
  ],
  [
    "live-sync",
    termList(
      "echtzeit-kollabor*, echtzeitsynchron*, echtzeit-synchron*, gleichzeitig bearbeit*, live-übertragung*, videokonferenz*, temps réel collaboratif*, collaboration en temps réel*, visioconférence*, diffusion en direct*, colaboración en tiempo real*, videoconferencia*, transmisión en vivo*, chat en tiempo real*, colaboração em tempo real*, videoconferência*, transmissão ao vivo*",
      "видеоконференц*, совместное редактирование*, в реальном времени*, трансляц*, 共同編集, リアルタイム同期, ライブ配信, ビデオ会議, チャット, 实时同步, 实时协作, 实时通信, 直播, 即时通讯, 视频会议, همگام‌سازی لحظه‌ای*, چت آنلاین*",
    ),
  ],
  [
    "machine-learning",
    termList(
      "maschinelles lernen*, maschinellem lernen*, künstliche intelligenz*, neuronale*, apprentissage automatique*, intelligence artificielle*, réseau de neurones*, aprendizaje automático*, inteligencia artificial*, redes neuronales*, aprendizado de máquina*, inteligência artificial*, машинного обучения*, машинное обучение*, нейросет*, искусственн*",
      "機械学習, 深層学習, 人工知能, 機器學習, 机器学习, 深度学习, 人工智能, 大模型, یادگیری ماشین*, هوش مصنوعی*",
    ),
  ],
  [
    "embedded",
    termList(
      "mikrocontroller*, firmware*, eingebettet*, microcontrôleur*, système embarqué*, microcontrolador*, sistema embebido*, sistema embarcado*, микроконтроллер*, прошивк*, встраиваем*, 組み込み, マイコン, ファームウェア, 嵌入式, 单片机, 固件, میکروکنترلر*",
    ),
  ],
  [
    "availability",
    termList(
      "hochverfügbar*, ausfallsicher*, haute disponibilité*, alta disponibilidad*, alta disponibilidade*, высокая доступност*, высокой доступност*, отказоустойчив*, 高可用, 冗長, 容灾, 灾备, دسترس‌پذیری بالا*",
    ),
  ],
  [
    "integration",
    termList(
      "schnittstelle zu*, schnittstellen zu*, anbindung an*, integration mit*, intégration avec*, interfaçage*, integración con*, integrarse con*, integração com*, интеграци*, внешние систем*, внешних систем*, 外部システム, 外部連携, 連携, 对接, 第三方, 集成, یکپارچه‌سازی*",
    ),
  ],
  [
    "legacy",
    termList(
      "altsystem*, bestandssystem*, système existant*, système d'information existant*, sistema existente*, sistema heredado*, sistema legado*, действующей систем*, существующей систем*, унаследован*, 既存システム, 基幹システム, 旧系统, 现有系统, 遗留系统, سیستم موجود*",
    ),
  ],
  [
    "migration",
    termList(
      "datenmigration*, altdatenübernahme*, migration des données*, reprise de données*, migración de datos*, migração de dados*, миграция данных*, миграции данных*, перенос данных*, データ移行, 数据迁移, مهاجرت داده*",
    ),
  ],
  [
    "mobile",
    termList(
      "mobile app*, mobile-app*, smartphone-app*, application mobile*, aplicación móvil*, app móvil*, aplicativo móvel*, aplicativo mobile*, мобильное приложение*, мобильного приложения*, мобильных приложен*, モバイルアプリ, スマホアプリ, 移动应用, 移动端, 小程序, اپلیکیشن موبایل*",
    ),
  ],
  [
    "storage",
    termList(
      "datenbank*, base de données*, bases de données*, base de datos*, banco de dados*, база данных*, базы данных*, базе данных*, базу данных*, субд*, データベース, 数据库, پایگاه داده*",
    ),
  ],
  [
    "http-api",
    termList(
      "rest-schnittstelle*, rest-api*, http api*, api rest*, эндпоинт*, веб-сервис*, エンドポイント, 接口, وب‌سرویس*",
    ),
  ],
  [
    "web-client",
    termList(
      "weboberfläche*, webanwendung*, benutzeroberfläche*, interface utilisateur*, application web*, tableau de bord*, interfaz de usuario*, aplicación web*, panel de administración*, interface do usuário*, aplicação web*, painel administrativo*, веб-интерфейс*, веб-приложени*, личный кабинет*, личного кабинета*, ダッシュボード, 管理画面, 管理后台, 前端, 控制台, داشبورد*, رابط کاربری*",
    ),
  ],
  [
    "business-rules",
    termList(
      "buchung*, reservierung*, lagerverwaltung*, bestellverwaltung*, freigabe*, genehmigung*, réservation*, gestion des stocks*, validation hiérarchique*, reservas*, inventario*, gestión de pedidos*, aprobación*, reserva de*, estoque*, aprovação*, бронировани*, склад*, заказ*, согласовани*, резервировани*, 予約, 在庫, 承認, 受注, 预订, 库存, 审批, 订单, رزرو*, انبار*, تایید*",
    ),
  ],
  [
    "tenants",
    termList(
      "mandantenfähig*, mehrmandant*, multi-locataire*, multiempresa*, multi-inquilino*, мультитенант*, マルチテナント, 多租户, 多商户, چندمستاجری*",
    ),
  ],
  [
    "enterprise-modules",
    termList(
      "warenwirtschaft*, personalwesen*, finanzbuchhaltung*, progiciel de gestion*, ressources humaines*, planificación de recursos*, recursos humanos*, gestão empresarial*, управление предприятием*, кадровый учет*, бухгалтерский учет*, 基幹業務, 人事管理, 会計管理, 进销存, 人力资源, 财务管理, منابع انسانی*, حسابداری*",
    ),
  ],
  [
    "several-audiences",
    termList(
      "als administrator*, als kunde*, käufer und verkäufer*, en tant qu'administrateur*, en tant que client*, como administrador*, como cliente*, администратор*, модератор*, 管理者, 利用者, 管理员, 普通用户, 商家, مدیر سیستم*",
    ),
  ],
  [
    "background-work",
    termList(
      "e-mail-benachrichtigung*, push-benachrichtigung*, hintergrund*, notification par e-mail*, notifications push*, notificaciones*, tareas programadas*, notificações*, уведомлени*, рассылк*, プッシュ通知, メール通知, 推送, 定时任务, اعلان*",
    ),
  ],
  [
    "exchange",
    termList(
      "bericht*, csv-export*, rapports*, export excel*, informes*, reportes*, relatório*, отчет*, отчёт*, выгрузк*, 帳票, csv出力, 报表, 导出, گزارش*",
    ),
  ],
]);
