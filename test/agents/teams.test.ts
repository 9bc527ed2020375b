// Who sits on the team of a whole brief: the cases that the mission names, and the example that newcomers run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { scoreComplexity } from "../../src/domain/score-complexity.ts";
import { selectAgents } from "../../src/domain/select-agents.ts";
import { readBrief } from "../../src/intake/read-brief.ts";

const maxAgents = { simple: 2, moderate: 4, complex: 8, extreme: 8 };

test("a to-do API with auth gets the core alone, and hears why security stays out", () => {
  const { level, roles, cut } = teamOf(
    "# To-do API\n\nA REST API with authentication.\n\n- Users can create, read, update and delete to-do items.\n\nPython and SQLite.\n",
  );
  expect(level).toBe("simple");
  expect(roles).toEqual(["developer", "qa"]);
  expect(cut.find(({ role }) => role === "security")?.why).toMatch(
    /^Triggered by "authentication" \(line 3\), but a simple project gets at most 2 agents; developer and qa are always kept\.$/,
  );
});

test("event-sourced payments over regions get an architect and security", () => {
  const { level, roles } = teamOf(
    "# Ledger\n\nDistributed event-sourced microservices on Kubernetes with Kafka, PostgreSQL and Redis.\n\n" +
      "- 99.99 % availability in several regions.\n- Card payments must conform to PCI DSS.\n",
  );
  expect(["complex", "extreme"]).toContain(level);
  expect(roles).toEqual(expect.arrayContaining(["architect", "security"]));
  expect(roles.length).toBeGreaterThanOrEqual(4);
});

test("a blog under HIPAA gets security", () => {
  const { level, roles, risks } = teamOf(
    "# Clinic blog\n\nA blog on WordPress.\n\n- Patients can comment.\n- It must comply with HIPAA.\n",
  );
  expect(level).not.toBe("simple");
  expect(roles).toContain("security");
  expect(risks.some((text) => /compliance/i.test(text))).toBe(true);
});

test("a simple calculator does not call security", () => {
  const { notTriggered } = teamOf(
    "# Calculator\n\n- It must add, subtract, multiply and divide two numbers.\n",
  );
  expect(notTriggered).toContain("security");
});

test("a small web app gets a frontend beside security, and one line about a law does not displace it", () => {
  const { roles } = teamOf(readFileSync(join(import.meta.dirname, "../../examples/linkboard.md"), "utf8"));
  expect(roles).toEqual(["developer", "qa", "security", "frontend"]);
});

test.each([
  ["de", "Die Nutzer melden sich mit Passwort an, und personenbezogene Daten liegen in einer Datenbank."],
  [
    "fr",
    "L'authentification se fait par mot de passe; les données personnelles restent dans la base de données.",
  ],
  ["es", "La aplicación debe pedir una contraseña y guardar los datos personales en la base de datos."],
  ["pt", "A aplicação deve pedir uma senha e guardar os dados pessoais no banco de dados."],
  ["ru", "Сервис должен проверять пароли и хранить персональные данные в базе данных."],
  ["ja", "パスワードで認証し、個人情報をデータベースに保存しなければならない。"],
  ["zh", "系统必须使用密码登录，并将个人信息保存在数据库中。"],
])("a brief in %s calls security, compliance and database", (_, text) => {
  const { called } = teamOf(`# Brief\n\n- ${text}\n`);
  expect(called).toEqual(expect.arrayContaining(["security", "compliance", "database"]));
});

test("a mobile app that is out of scope calls nobody", () => {
  const { notTriggered } = teamOf(
    "# Notes\n\n- Notes can be written and read.\n\n## Out of scope\n\n- A mobile app for iOS and Android\n",
  );
  expect(notTriggered).toContain("mobile");
});

function teamOf(text: string) {
  const brief = readBrief({ text: Buffer.from(text), path: "brief.md", sha256: "0".repeat(64) });
  const profile = scoreComplexity(brief);
  const { selected, cut, notTriggered } = selectAgents({
    brief,
    profile,
    agents,
    maxAgents,
    force: [],
    forbid: [],
  });
  const roles = selected.map(({ role }) => role);
  return {
    level: profile.level,
    risks: profile.riskFactors.map((risk) => risk.text),
    roles,
    cut,
    called: [...roles, ...cut.map(({ role }) => role)],
    notTriggered,
  };
}
