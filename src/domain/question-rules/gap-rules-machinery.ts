// Gaps about the machinery: ciphers, models, parts that fail and come back, and commands that do harm.
import { roots } from "./foreign-words.ts";
import type { GapRule } from "./gap-rule.ts";
import { termList } from "../words/term-list.ts";

export const machineryGapRules: readonly GapRule[] = [
  {
    when: /\b(?:unsafe|destructive|irreversible|force[- ](?:remove|delete|recover)\w*|purge|wipe|drop (?:the )?(?:table|database)|factory reset|data loss)\b[^.;]{0,80}\b(?:commands?|operations?|actions?|tools?|recovery|endpoint|button)\b|\b(?:commands?|operations?|actions?|tools?|endpoint|button)\b[^.;]{0,80}\b(?:unsafe|destructive|irreversible|purge|wipe)/i,
    unless: termList(
      "confirm, confirms, confirmation, permission, permissions, authorized, authorised, privilege, privileges, dry run, dry-run, only administrators, only admins, admin only",
    ),
    ask: "who may run this, and what keeps it from being run by mistake?",
    options: [
      "Administrators only, after they have seen what it will do and typed a confirmation",
      "Anyone with access to the machine; a dry run is the default",
      "Anyone with access to the machine, without further questions",
    ],
  },
  {
    when: /\b(?:(?:is|are|be|data|fields?|stored|tokens?|keys?|messages?|documents?) encrypted|encrypts?\b|encryption at rest|encryption of|digital(?:ly)? sign(?:ed|ature|atures)?|sign(?:ing)? (?:the |arbitrary )?(?:data|transactions?|messages?|documents?|payload)|signature algorithms?|key pair|hash(?:ed|es)? (?:of|the|each)|checksum|RSA|ECDSA|ECC)\b/i,
    unless: termList(
      "SHA-256, SHA256, SHA-512, SHA-2, SHA-3, SHA-1, AES-256, AES-128, AES-GCM, AES, 2048, 3072, 4096, P-256, secp256k1, Ed25519, Curve25519",
      "bcrypt, Argon2, Argon2id, scrypt, PBKDF2, TLS, HTTPS, MD5, BLAKE2, BLAKE3, CRC32, ChaCha20, KMS, FIPS, libsodium, OpenSSL, end-to-end encryption",
    ),
    elsewhere: {
      when: roots(
        "verschlüssel, signatur, hashwert, chiffr, signature électron, empreinte, cifrad, firma digital, hash., criptograf, blockchain, assinatura digital, шифр, цифровая подпись, хеш, хэш, 暗号化, 電子署名, ハッシュ, 加密, 数字签名, 哈希",
      ),
      unless: roots(
        "sha-256, sha256, sha-1, aes, rsa, ecdsa, bcrypt, argon2, tls, https, md5, ed25519, scrypt, pbkdf2, sha-512, ssl",
      ),
    },
    ask: "with which algorithm, key length and mode, and by which library? None is named.",
    options: [
      "Current and usual ones from a maintained library (AES-256-GCM, SHA-256, RSA 3072 or ECDSA P-256), kept in one place so that they can change",
      "Those that the standard library of the chosen language has, and none besides",
      "Those that you name, because something else must read the result",
    ],
  },
  {
    when: /\b(?:LLM|LLMs|language models?|GPT|generative AI|AI agents?|AI assistant|chatbot|Pydantic AI|LangChain|AI[- ]generated|AI rephras\w+)\b/i,
    unless: termList(
      "OpenAI, Anthropic, Claude, Gemini, GPT-4, GPT-4o, GPT-3.5, GPT-5, Ollama, Llama, Mistral, Azure OpenAI, Bedrock, DeepSeek, Qwen, Groq, OpenRouter, Hugging Face, Vertex AI, Copilot, llama.cpp, on-device model",
    ),
    ask: "which provider and model is this, and what works without a network, a key or quota?",
    options: [
      "One provider behind an interface of our own; without it a clear message, and nothing is lost",
      "A model that runs on the same machine, so that no key is needed",
      "The provider that you name, with a key of each user",
    ],
  },
  {
    when: /\b(?:leader election|(?:new|current|the) leader|replicas?|cluster nodes?|(?:a|each|every|all|other|failed) nodes?|peers?|blockchain|consensus|quorum)\b/i,
    also: termList(
      "leader, replica, cluster, node, nodes, peer, peers, consensus, distributed, network, quorum, Raft, blockchain",
    ),
    unless: termList(
      "rejoin, rejoins, rejoining, reconnect, reconnects, catch up, catches up, resync, resynchronize, recovers from, recovered node, comes back, restarted node, bootstrap, discovery, seed node, split brain, tree node, DOM node, Node.js",
    ),
    elsewhere: {
      when: roots(
        "knoten, replikat, leader-wahl, nœud, noeud, réplica, élection, nodo, nodos, líder, nó líder, réplicas, узел, узлы, узла, реплик, лидер, ノード, レプリカ, リーダー選, 节点, 副本, 选主",
      ),
      unless: roots(
        "wiederkehr, wiedereintr, nachhol, rejoin, resynchron, réintègr, reincorpor, reintegr, se recupera, vuelve a, volta a, восстановлен, повторно подключ, 復帰, 再参加, 重新加入, 恢复",
      ),
    },
    ask: "how does a part that was down find the others again, and how does it get what it missed?",
    options: [
      "From a fixed list of addresses; it takes the whole state from the leader before it takes part",
      "It begins empty, as a new one would",
      "It does not come back: a person sets it up anew",
    ],
  },
];
