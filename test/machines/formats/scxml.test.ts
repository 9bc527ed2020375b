import { expect, test } from "vitest";
import { toScxml } from "../../../src/machines/formats/scxml.ts";
import { exampleMachine } from "./example-machine.ts";

test("the document has every state, and each transition with its event, guard and target", () => {
  expect(toScxml(exampleMachine)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:effect="urn:baco:effect" version="1.0" name="tea" initial="tea">
      <state id="tea" initial="tea.cold">
        <transition event="tea.spill" target="tea.spilt" type="internal"/>
        <state id="tea.cold">
          <onentry>
            <effect:run name="publish" params="{&#34;phase&#34;:&#34;fill: the \\&#34;kettle\\&#34;; now&#34;}"/>
          </onentry>
          <transition event="kettle.on" cond="isLast(qa)" target="tea.hot">
            <effect:run name="record"/>
            <effect:run name="note"/>
          </transition>
          <transition event="kettle.on" cond="(isLate and not isLast)">
            <effect:run name="note"/>
          </transition>
        </state>
        <parallel id="tea.hot">
          <onentry>
            <send id="after.1000.tea.hot" event="after.1000.tea.hot" delay="1000ms"/>
          </onentry>
          <onexit>
            <cancel sendid="after.1000.tea.hot"/>
          </onexit>
          <transition event="stir" target="tea.hot"/>
          <transition event="drop" target="tea.hot.leaf.wet" type="internal"/>
          <transition event="done.state.tea.hot" target="tea.drunk"/>
          <transition event="after.1000.tea.hot" target="tea.cold"/>
          <state id="tea.hot.water" initial="tea.hot.water.boils">
            <state id="tea.hot.water.boils">
              <onexit>
                <effect:run name="note"/>
              </onexit>
              <transition event="cool" target="tea.hot.water.still"/>
            </state>
            <final id="tea.hot.water.still"/>
          </state>
          <state id="tea.hot.leaf" initial="tea.hot.leaf.dry">
            <state id="tea.hot.leaf.dry">
              <transition event="wet" target="tea.hot.leaf.wet"/>
            </state>
            <final id="tea.hot.leaf.wet"/>
          </state>
        </parallel>
        <final id="tea.drunk"/>
        <final id="tea.spilt"/>
      </state>
    </scxml>
    "
  `);
});

test("every element that opens is closed in its turn", () => {
  const open: string[] = [];
  for (const [tag, closing, name, end] of toScxml(exampleMachine).matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (closing === "/") expect(open.pop(), tag).toBe(name);
    else if (end !== "/" && name !== undefined) open.push(name);
  }
  expect(open).toEqual([]);
});
