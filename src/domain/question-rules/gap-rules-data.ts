// Gaps about data: how long it is kept, how it goes in and out, and what may be brought back.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

const formats = termList(
  "CSV, JSON, XML, YAML, Excel, XLSX, PDF, Markdown, HTML, GeoJSON, Parquet, vCard, iCal, ICS, OPML, PNG, SVG, ZIP, TSV, BibTeX, EPUB, TOML, MP4, MP3, text file, plain text",
);

export const dataGapRules: readonly GapRule[] = [
  {
    when: termList(
      "personal data, PII, date of birth, patient data, patient records, medical records, user profile, location data",
      "health data, personal information, home address, their phone number, customer data, student records, biometric, identity data, identity details, identity information",
      "registered households, registered residents, beneficiaries data, client records, demographic data",
    ),
    unless: termList(
      "retention, kept for, keep for, retain, retained, data deletion, delete account, right to erasure",
      "GDPR, days after, anonymize, purge, delete their data, erasure, delete all data, delete my account",
    ),
    elsewhere: {
      when: roots(
        "personenbezogen, kundendaten, patientendaten, données personnelles, données à caractère, datos personales, dados pessoais",
        "персональны, プロフィール画像, 表示名, 個人情報, 个人信息, 个人资料, اطلاعات شخصی",
      ),
      unless: roots(
        "aufbewahr, lösch, conserv, supprim, elimina, borra, retención, exclu, удал, хранит, 削除, 保存期間, 保留, 删除, حذف",
      ),
    },
    ask: "for how long are these data about people kept, and who may have them deleted?",
    options: [
      "As long as the account exists, and they go with it",
      "A fixed period after the last use, then they are made anonymous",
      "As long as a law asks, which you name",
    ],
  },
  {
    when: termList(
      "data migration, database migration, migrate, migration script, import existing, cutover, legacy data, migrated",
    ),
    unless: termList(
      "rollback, roll back, rolled back, backup before, back up before, dry run, reversible, downgrade",
    ),
    elsewhere: {
      when: roots(
        "datenmigration, migrier, altdaten, migration des données, migrer, migración de datos, migrar, migração de dados, перенос данных, миграция данных, データ移行, 数据迁移",
      ),
      unless: roots(
        "rollback, rückfall, zurückroll, sicherung, retour arrière, sauvegarde, copia de seguridad, reversión, откат, резервн, ロールバック, バックアップ, 回滚, 备份",
      ),
    },
    ask: "how does one get back when the move goes wrong, and who writes meanwhile?",
    options: [
      "A backup before, a dry run, and no writes during the move",
      "Both stores are written until the move is confirmed",
      "There is no way back; a failed move is repaired by hand",
    ],
  },
  {
    when: termList(
      "audit log, audit trail, activity log, event log, access log, application logs, call recordings, video recordings, transaction history, telemetry data, sensor data, historical data, time series",
    ),
    unless: termList(
      "retention, kept for, keep for, retain, retained, retains, rotate, rotation, rotated, purge, purged, archive, archived, TTL, days, months, years, last 100",
    ),
    elsewhere: {
      when: roots(
        "protokollier, verlauf, journal d, historique, historial, registro de auditor, histórico, журнал, истори, 履歴, ログを, 日志, 历史记录, تاریخچه",
      ),
      unless: roots(
        "aufbewahr, tage, monate, jahre, jours, mois, ans, días, meses, años, dias, anos, дней, месяц, лет, год, 日間, ヶ月, 年間, 天, 个月, 保留, روز, ماه",
      ),
    },
    ask: "for how long is this kept, and who may read it?",
    options: [
      "90 days, readable by administrators",
      "One year, readable by administrators and auditors",
      "For ever, until the disk is full",
    ],
  },
  {
    when: termList(
      "delete account, delete their account, delete my account, delete users, delete a user, remove a user, delete records, delete data, bulk delete, delete all, can be deleted",
    ),
    unless: termList(
      "soft delete, soft-delete, undo, restore, trash, archive, archived, permanently, cascade, cascading, recycle bin, confirm, confirmation, confirms, hard delete, irreversible",
    ),
    ask: "is it gone for good, and what becomes of the things that refer to it?",
    options: [
      "Gone for good after a confirmation, together with what only it uses",
      "Hidden first, and it can be brought back for 30 days",
      "It cannot be deleted while something refers to it",
    ],
  },
  {
    when: termList(
      "import data, export data, export their data, data export, bulk import, bulk upload, export results, export reports, exported, importing, exporting, export report, import from, export to",
    ),
    unless: formats,
    elsewhere: {
      when: roots(
        "exportier, importier, exporter, importer, exportar, importar, экспорт, импорт, エクスポート, インポート, 导出, 导入, خروجی گرفتن",
      ),
      unless: roots("csv, json, xml, excel, xlsx, pdf, yaml, html, markdown"),
    },
    ask: "in which format, with which fields?",
    options: [
      "CSV in UTF-8, one row for each record, all fields",
      "JSON with the field names of the data model",
      "Excel, laid out as a sample that you give",
    ],
  },
  {
    when: /\bin (?:a|an|some) (?:[a-z-]+ ){1,2}format\b(?! of| like| such|:)/i,
    unless: formats,
    settledInPlace: true,
    ask: "which format is this?",
    options: ["JSON, described by a schema", "CSV in UTF-8", "XML, described by a schema"],
  },
  {
    when: termList(
      "file upload, upload files, upload images, upload a file, attachments, image upload, upload photos, upload a photo, uploaded files, uploads a file",
      "upload documents, upload pictures, upload an image, upload videos, profile picture, attach files",
    ),
    unless: termList(
      "MB, maximum size, file size, size limit, virus scan, file types, file type, supported formats, megabytes, max size",
    ),
    elsewhere: {
      when: roots(
        "hochlad, dateianhang, télévers, téléchargement de fichiers, subir archivo, subir imágen, subida de, envio de arquivo, upload de, загрузк, アップロード, 上传, آپلود, بارگذاری",
      ),
      unless: roots(
        "mb, мб, dateigröße, maximalgröße, taille maximale, tamaño máximo, tamanho máximo, размер, サイズ, 大小, حجم",
      ),
    },
    ask: "which kinds of file, and how large may one be?",
    options: [
      "Images and PDF up to 10 MB",
      "Images only, up to 5 MB, made smaller on arrival",
      "Any kind up to 100 MB, never opened by the server",
    ],
  },
  {
    when: termList(
      "due date, reminder, reminders, appointment, scheduled at, schedule a, opening hours, date and time, deadline date, time of day, booking date, event date",
    ),
    unless: termList("UTC, time zone, timezone, time zones, timezones, ISO 8601, GMT, local time, CET, EST"),
    ask: "in which time zone is this meant, when people are in several?",
    options: [
      "Stored in UTC and shown in the zone of the person who looks",
      "One fixed zone for everybody",
      "The zone of the place that it belongs to",
    ],
  },
  {
    when: termList(
      "price, prices, total price, invoice, invoices, discount, discounts, order total, account balance, salary, fees",
    ),
    unless: termList(
      "currency, currencies, USD, EUR, GBP, dollar, dollars, euro, euros, cents, rounding, rounded, rupees, yen, INR",
    ),
    elsewhere: {
      when: roots(
        "preis, rechnung, prix, facture, precio, factura, preço, fatura, saldo, цена, цены, цену, цене, счет на оплат, баланс, 価格, 料金, 价格, 金额, 余额, قیمت, مبلغ",
      ),
      unless: roots(
        "währung, euro, cent, devise, monnaie, moneda, moeda, real, reais, peso, валют, рубл, копе, 通貨, 円, 货币, 元, ارز, ریال, تومان",
      ),
    },
    ask: "in which currency, with or without tax, and how is it rounded?",
    options: [
      "One currency, tax included, kept in its smallest unit",
      "One currency, tax shown apart",
      "Several currencies, at a rate that you name",
    ],
  },
  {
    when: termList(
      "data backup, database backup, regular backups, automatic backups, backup strategy, backup and recovery, automatically backed up",
    ),
    unless: termList(
      "hourly, daily, weekly, every hour, every day, nightly, RPO, recovery point, restore test, backup before",
    ),
    elsewhere: {
      when: roots(
        "datensicherung, backup, sauvegarde, copia de seguridad, copias de seguridad, cópia de segurança, резервное копир, バックアップ, 备份, پشتیبان‌گیری",
      ),
      unless: roots(
        "täglich, stündlich, wöchentlich, quotidien, hebdomadaire, diari, semanal, ежедневн, еженедельн, ежечасн, 毎日, 毎週, 每天, 每日, 每周, روزانه",
      ),
    },
    ask: "how often, how long is a copy kept, and who has tried to restore one?",
    options: [
      "Every night, kept for 30 days, and a restore is tried before release",
      "Every hour, kept for 7 days",
      "As the hosting does it, written down in the manual",
    ],
  },
  {
    when: termList(
      "environment variable, environment variables, ENV, dotenv, .env file, command-line arguments, command line arguments, command-line flag, CLI flag",
    ),
    also: termList(
      "config file, configuration file, settings file, config.json, configuration.json, config.yaml, .env, user settings, project config, YAML file, dotenv",
    ),
    unless: termList(
      "precedence, override, overrides, overridden, takes priority, order of priority, priority over",
    ),
    ask: "this may be set in more than one place. Which place wins, and what holds when none sets it?",
    options: [
      "Command line, then environment, then file, then a default that the help shows",
      "The file alone decides",
      "Two different values are an error",
    ],
  },
];
