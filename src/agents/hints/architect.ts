// Everyday words by which a brief shows that something has to be put together from parts.
import { terms } from "../terms.ts";

export const architectHints = [
  terms(
    "component, components, module, modules, subsystem, subsystems, submodule, layer, layers",
    "abstraction, abstractions, building blocks, framework, codebase, namespace, library, package, crate",
    "engine, toolkit, adapter, code structure, services, PyPI, npm package, topology, cluster",
    "Komponente*, Modul, Modulen, Modulare*, Teilsystem*, Baustein*, composant*, sous-système*",
    "componente, componentes, módulo*, subsistema*, компонент*, модул*, подсистем*",
    "コンポーネント, モジュール, サブシステム, 组件, 模块, 子系统, ماژول, مولفه",
  ),
  terms(
    "protocol, consensus, node, nodes, peer, peers, replica, replicas, leader, quorum, blockchain",
    "orchestrator, orchestration, scheduler, dispatcher, worker, workers, daemon, message passing",
    "event loop, event handler, queue, queues, broker, client-server, client and server",
    "verteilt*, distribué*, distribuid*, distribuíd*, nodo*, распределенн*, распределённ*, узел, узлы, узлов",
    "очеред*, клиент-сервер*, 分散, キュー, 分布式, 节点, 消息队列, توزیع‌شده",
  ),
  terms(
    "extend, extended by, extendable, reusable, maintainable, maintainability, portability, portable",
    "interoperability, decoupled, cross-platform, backward compatible, scalable, scale, robustness",
    "Wartbarkeit, wartbar*, Skalierbarkeit, skalierbar*, erweiterbar*, maintenabilité, évolutivité, évolutif",
    "escalabilidad*, escalable*, escalável, mantenibilidad, manutenibilidade, extensib*, масштабируем*",
    "расширяем*, отказоустойчив*, 拡張性, 保守性, 拡張可能, 扩展性, 可扩展, 可维护, 解耦, مقیاس‌پذیر*",
  ),
  terms(
    "parser, parsing, syntax, semantics, grammar, AST, runtime, virtual machine, bytecode, data structure",
    "data structures, data type, data types, in-memory, thread safety, thread-safe, concurrency",
    "lifecycle, life cycle, transitions, workflow, workflows, data flow, control flow, simulation, game, lobby",
    "Zustand, Zustände*, cycle de vie, ciclo de vida, flujo de trabajo, fluxo de trabalho",
    "состояни*, жизненн* цикл*, ライフサイクル, ワークフロー, 状态机, 生命周期, 工作流",
  ),
  terms(
    "design decision, design decisions, technical approach, high-level design, system overview, tech stack",
    "technology stack, technical stack, proof of concept, prototype, implementation plan, code quality",
    "clean code, OOP, legacy, extension, software design, class diagram, sequence diagram, UML, dependency injection, dependencies",
    "Technologiestack, Systemübersicht, Klassendiagramm, conception technique, diagramme*, diagrama*",
    "стек технологий, технологическ* стек*, технологи*, диаграмм*, 技術スタック, 設計, 構成図, 技术栈, 技术选型, 总体设计",
  ),
  terms(
    "command-line, command line, arguments, standard output, standard input, stdin, stdout, exit code",
    "utility, executable, binary, subprocess, console, host application",
    "Kommandozeile*, ligne de commande, línea de comandos, linha de comando, командн* строк*, コマンドライン",
    "命令行, خط فرمان",
  ),
  terms(
    "class, classes, object, objects, struct, constructor, inheritance, polymorphism, overload, overloading, operator",
    "method, methods, function, functions, interface, interfaces, signature, type system, pointer, generics, immutable",
    "Klasse, Klassen, Methode*, fonction principale, clase, clases, método*, класс, классы, классов, метод*, интерфейс*",
    "クラス, 関数, インターフェース, 类图, 函数, 方法签名, 接口, کلاس, تابع",
  ),
  terms(
    "smart contract, smart contracts, cryptocurrency, Bitcoin, circuit, proof, validator, invariant, invariants",
    "state transition, deterministic, determinism, Zustandslogik, transición de estado, transiciones de estado",
    "смарт-контракт*, 智能合约, ブロックチェーン, 区块链",
  ),
];
