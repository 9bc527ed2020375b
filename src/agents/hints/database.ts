// Everyday words by which a brief shows that something is kept.
import { terms } from "../terms.ts";

export const databaseHints = [
  terms(
    "stored, saved, saving, storing, persist, persisted, persistent, persistence, storage, data store, data storage",
    "stored for, stored in, saved in, is kept, are kept, gespeichert*, speichern, Speicherung, Datenhaltung, enregistré*, stocké*, stockage",
    "conserv*, almacena*, guardar, guarda, guardado*, armazena*, salvar, salvo*, persistencia, persistência",
    "хран*, сохран*, 保存, 格納, 永続化, 存储, 持久化, ذخیره*",
  ),
  terms(
    "table, tables, column, columns, schema, schemas, field, fields, entity, entities, one-to-many, many-to-many",
    "varchar, uuid, timestamp, bigint, nullable, NOT NULL, primary, foreign, unique, index, indexed",
    "Tabelle*, Datenfeld*, Datensatz, Datensätze*, Stammdaten, tabla*, tabela*, campo, campos, champ, champs, entité*",
    "entidad*, таблиц*, поле, поля, полей, сущност*, справочник*, テーブル, カラム, 項目, エンティティ",
    "数据表, 表结构, 字段, 主键, 索引, 实体, جدول",
  ),
  terms(
    "record of, customer records, member records, history of, bookings, reservations, invoices, stock movements, registry, inventory, catalogue, catalog, archived",
    "transaction history, log of, ledger, bookkeeping, master data, reference data, customer data, user data",
    "Bestand, склад*, 库存, 在庫, Historie, Archiv*, Bestandsdaten, Kundendaten, historique*, registre, registro*, registo*, historial*",
    "histórico*, inventário, cadastro*, реестр*, истори*, архив*, учет, учёт, 履歴, 登録, 台帳, 历史记录, 记录, 档案",
  ),
  terms(
    "query, queries, querying, lookup, retrieve, retrieved, search by, filter by, sort by, CRUD, POST, PUT, DELETE",
    "create and delete, transactions, transaction, commit, rollback, lock, locking, snapshot, replica, replication",
    "Abfrage*, consulta*, requêtes, транзакц*, выборк*, 検索, トランザクション, 查询, 事务, 增删改查",
  ),
  terms(
    "delete, deleted, deleting, deletion, anlegen, angelegt*, bearbeiten, löschen, gelöscht*, loeschen",
    "modifier, supprimer, ajouter, crear, editar, eliminar, borrar, criar, excluir, remover, редактир*, удал*",
    "作成, 編集, 削除, 新建, 编辑, 删除, 新增, ویرایش, حذف",
  ),
];
