// What a source file is for, in one line: its opening comment, or the names that it gives to others.
import { injectionIn, placeholderIn } from "../../domain/prp-lint/word-rules.ts";
import { oneLine } from "../../domain/prp-compile/text.ts";
import { safeText } from "../../domain/prp-compile/safe-text.ts";

const longest = 110;

/** A sentence that can be shown; empty where the file says nothing of itself. */
export function roleOf(text: string): string {
  const said = oneLine(openingComment(text.slice(0, 4_000)), longest);
  if (said !== "" && !isAboutNothing(said)) return safeText(said);
  const names = exportedNames(text);
  return names.length > 0 ? `has ${names.join(", ")}` : "";
}

// Licences, editor settings and orders to linters open files as well; so might orders to whoever reads.
function isAboutNothing(said: string): boolean {
  return (
    /^@|copyright|licen[sc]e|spdx|all rights reserved|@ts-|eslint|prettier|use strict|coding[:=]|vim:|noqa|pylint|go:build|\+build|@flow|@jsx|@fileoverview$|generated|jshint|istanbul/i.test(
      said,
    ) ||
    !/\p{L}{3}.*\s/u.test(said) ||
    injectionIn(said) !== null ||
    placeholderIn(said) !== null
  );
}

function openingComment(text: string): string {
  const start = text.replace(/^#![^\n]*\n/, "").trimStart();
  const block =
    /^\/\*\*?((?:(?!\*\/)[^]){1,1500})\*\//.exec(start)?.[1] ??
    /^(?:r|u)?"""((?:(?!""")[^]){1,1500})"""/.exec(start)?.[1];
  const lines = block?.split("\n").map((line) => line.replace(/^\s*\*\s?/, "")) ?? commentLines(start);
  const paragraph =
    lines
      .join("\n")
      .trim()
      .split(/\n\s*\n/, 1)[0] ?? "";
  return paragraph.replace(/\s+/g, " ").split(/(?<=[.!?])\s/, 1)[0] ?? "";
}

function commentLines(text: string): string[] {
  const lines = text.split("\n", 12);
  const end = lines.findIndex(
    (line) => !/^\s*(?:\/\/[/!]?|#(?!include|define|if|pragma|\[)|--|;;)/.test(line),
  );
  return (end < 0 ? lines : lines.slice(0, end)).map((line) =>
    line.replace(/^\s*(?:\/\/[/!]?|#+|--|;;)\s?/, ""),
  );
}

const exported =
  /^(?:export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|interface|type|enum)|def|class|pub (?:async )?(?:fn|struct|enum|trait)|func(?: \([^)\n]{1,60}\))?|type|public (?:(?:static|final|abstract|sealed|partial) ){0,3}(?:class|interface|enum|record)|defmodule|fun|object|module) ([A-Za-z_$][\w$.]{2,60})/gm;

function exportedNames(text: string): string[] {
  const names = [...text.matchAll(exported)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("_"));
  return [...new Set(names)].slice(0, 4);
}
