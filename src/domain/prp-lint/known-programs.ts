// Programs that a verification command may begin with. Anything else is more likely prose than a command.

/** Whether a command may begin with this word: a known tool, or a script inside the project. */
export function isKnownProgram(word: string): boolean {
  const program = word.replace(/^["']|["']$/g, "");
  return (
    known.has(program) ||
    /^(?:\.{1,2}\/)?(?:[\w@.-]{1,60}\/){1,8}[\w@.-]{1,60}$/.test(program) ||
    /^\.\/[\w.-]{1,60}$/.test(program)
  );
}

const known = new Set(
  [
    "npm npx pnpm yarn bun bunx node deno corepack vitest jest mocha ava tap playwright cypress tsc tsx eslint prettier",
    "biome vite webpack rollup esbuild ng nx turbo lerna expo lighthouse lhci pa11y axe newman stylelint html-validate",
    "python python3 pytest tox nox uv uvx poetry pdm pipenv pip hatch ruff black mypy pyright flake8 pylint coverage",
    "behave robot django-admin alembic locust bandit",
    "go gofmt golangci-lint staticcheck govulncheck cargo rustc rustup cross clippy-driver",
    "java javac mvn mvnw gradle gradlew sbt lein clojure clj kotlinc ant bazel bazelisk buck2 pants",
    "dotnet msbuild nuget ruby rspec bundle rake rails minitest rubocop gem php phpunit composer pest artisan phpstan",
    "swift xcodebuild xcrun fastlane flutter dart adb mix elixir iex rebar3 erl gleam stack cabal ghc runghc",
    "make gmake cmake ctest ninja meson gcc g++ clang clang++ cppcheck valgrind clang-tidy platformio pio west idf.py",
    "arduino-cli openocd qemu-system-arm renode zig nim crystal julia Rscript R octave matlab perl prove lua busted tcl",
    "docker docker-compose podman compose kubectl kind minikube k3d helm kustomize kubeconform conftest opa terraform tofu",
    "pulumi ansible ansible-playbook ansible-lint molecule argocd flux skaffold tilt act packer vagrant nomad consul vault",
    "psql pg_prove sqlite3 mysql mariadb mongosh redis-cli nats kcat kafka-topics clickhouse-client cqlsh flyway liquibase",
    "dbt sqlfluff great_expectations airflow spark-submit hadoop duckdb prisma",
    "k6 ab wrk hey vegeta jmeter artillery gatling hyperfine oha bombardier",
    "git gh just task cargo-nextest nix earthly bash sh zsh pwsh test diff cmp grep rg awk sed jq yq xmllint curl wget http",
    "ls cat head tail wc sort uniq find echo true timeout time openssl ssh-keygen trivy grype syft gitleaks semgrep snyk",
    "osv-scanner zap-cli nmap nuclei protoc buf grpcurl openapi-generator spectral redocly asyncapi markdownlint vale",
    "hugo jekyll mkdocs sphinx-build wp forge hardhat truffle anvil cast solc slither foundry godot unity blender",
    "verilator iverilog yosys vivado quartus cocotb spin tlc apalache coqc lake lean dafny agda idris2 fly vercel wrangler",
    "sam cdk serverless aws gcloud az doctl heroku nginx caddy envoy hurl bats shellcheck shfmt hadolint actionlint",
  ].flatMap((line) => line.split(" ")),
);
