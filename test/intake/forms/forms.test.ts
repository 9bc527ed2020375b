import { expect, test } from "vitest";
import type { Brief } from "../../../src/domain/brief.ts";
import { briefOf } from "../brief-of.ts";

/** Section and words of each requirement. */
function wanted({ requirements }: Brief): [string | null, string][] {
  return requirements.map(({ section, text }) => [section, text]);
}

const specification = `# Feature Specification: Shared lists

**Feature Branch**: \`004-shared-lists\`
**Created**: 2025-10-01
**Status**: Draft
**Input**: User description: "People must be able to share a list"

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Share a list (Priority: P1)

A flatmate creates a list and invites the others by link.

**Why this priority**: Without sharing there must be no release.

**Independent Test**: Must be tested by inviting a second person.

**Acceptance Scenarios**:

1. **Given** two members, **When** one adds an item, **Then** the other sees it

### User Story 2 - Tick off items (Priority: P3)

**Acceptance Scenarios**:

1. **Given** an open item, **When** it is ticked, **Then** it is hidden

### Edge Cases

- What happens when two people tick the same item at once?
- What happens when a member leaves? The list must stay.

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST let a member create a list
- **FR-002**: System MUST let members in by [NEEDS CLARIFICATION: e-mail or single sign-on?]

### Key Entities

- **List**: must belong to one flat

## Success Criteria *(mandatory)*

### Measurable Outcomes

- **SC-001**: Members create a list in under 1 minute

## Review & Acceptance Checklist

- [ ] Requirements must be testable
`;

test("a specification of spec-kit gives its scenarios, keyed requirements and criteria, not its notes and entities", () => {
  expect(wanted(briefOf(specification))).toEqual([
    ["Share a list (high priority)", "Given two members, When one adds an item, Then the other sees it"],
    ["Tick off items (low priority)", "Given an open item, When it is ticked, Then it is hidden"],
    ["Edge Cases", "What happens when a member leaves? The list must stay."],
    ["Functional Requirements", "FR-001: System MUST let a member create a list"],
    [
      "Functional Requirements",
      "FR-002: System MUST let members in by [NEEDS CLARIFICATION: e-mail or single sign-on]",
    ],
    ["Measurable Outcomes", "SC-001: Members create a list in under 1 minute"],
  ]);
});

test("what a specification of spec-kit asks or marks as unclear is an open point at its line", () => {
  const { title, openPoints, features } = briefOf(specification);
  expect(title).toBe("Shared lists");
  expect(openPoints.map(({ source }) => [source.startLine, source.quote])).toEqual([
    [30, "What happens when two people tick the same item at once?"],
    [38, "FR-002**: System MUST let members in by [NEEDS CLARIFICATION: e-mail or single sign-on?]"],
  ]);
  expect(features.map(({ name, priority }) => [name, priority])).toEqual([
    ["Share a list", "high"],
    ["Tick off items", "low"],
  ]);
});

test("requirements of Kiro give each criterion under its requirement, and the story where it has no criteria", () => {
  const text = `# Requirements Document

## Introduction

This feature lets a gardener plan beds.

## Glossary

- **Bed**: must have a width

## Requirements

### Requirement 1: Bed editor

**User Story:** As a gardener, I want to draw beds on a map, so that I know where things grow.

#### Acceptance Criteria

1. WHEN a gardener drags a corner THEN the system SHALL resize the bed
2. IF two beds overlap THEN the system SHALL mark both

### Requirement 2

**User Story:** As a gardener, I want a calendar, so that I sow in time.

`;
  const brief = briefOf(text, ".kiro/specs/bed-planner/requirements.md");
  expect(brief.title).toBe("Bed planner");
  expect(wanted(brief)).toEqual([
    ["Requirement 1: Bed editor", "WHEN a gardener drags a corner THEN the system SHALL resize the bed"],
    ["Requirement 1: Bed editor", "IF two beds overlap THEN the system SHALL mark both"],
    ["Requirement 2", "As a gardener, I want a calendar, so that I sow in time."],
  ]);
});

test("the product requirements of Task Master give features and phases; order, risks and appendix are background", () => {
  const text = `<context>
# Overview
Parcel lockers need a control program.

# Core Features
- Tenants get an e-mail when a parcel arrives

# User Experience
- Personas: tenant, carrier
</context>
<PRD>
# Technical Architecture
- SQLite holds doors and codes

# Development Roadmap
## Phase 1: MVP
- Open a door by code

# Logical Dependency Chain
1. Doors must work before codes

# Risks and Mitigations
- Codes must be checked without a network

# Appendix
- The keypad must have 5 V
</PRD>
`;
  const brief = briefOf(text, "prd.txt");
  expect(wanted(brief)).toEqual([
    ["Core Features", "Tenants get an e-mail when a parcel arrives"],
    ["Technical Architecture", "SQLite holds doors and codes"],
    ["Phase 1: MVP", "Open a door by code"],
  ]);
  expect(brief.summary).toBe("Parcel lockers need a control program.");
  expect(brief.passages.find(({ text: words }) => words.startsWith("Doors must"))?.scope).toBe("background");
});

test("an initial request gives its feature and considerations; examples and documentation are background", () => {
  const text = `## FEATURE:

Build a command-line tool that converts recipes.

- The tool must keep the order of the ingredients

## EXAMPLES:

- You must read all files in examples/

## DOCUMENTATION:

- The unit tables must be consulted

## OTHER CONSIDERATIONS:

- Never change the original file
`;
  const brief = briefOf(text, "INITIAL.md");
  expect(brief.title).toBe("Build a command-line tool that converts recipes");
  expect(wanted(brief).map(([, words]) => words)).toEqual([
    "Build a command-line tool that converts recipes.",
    "The tool must keep the order of the ingredients",
    "Never change the original file",
  ]);
});

test("a document that only shares a heading or two with a form is read like any other", () => {
  const text =
    "# Shop\n\n## Overview\n\nA shop.\n\n## Appendix A\n\n## Edge Cases\n\n- Orders of 0 must be refused\n";
  expect(wanted(briefOf(text))).toEqual([["Edge Cases", "Orders of 0 must be refused"]]);
});

test("lists and headings between tags of one's own are read; HTML keeps its meaning", () => {
  const text =
    "<requirements>\n# Shop\n- Users can buy\n</requirements>\n\n<style>\n# must not count\n</style>\n";
  expect(wanted(briefOf(text)).map(([, words]) => words)).toEqual(["Users can buy"]);
});
