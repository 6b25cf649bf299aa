import assert from "node:assert/strict";
import test from "node:test";
import {
  correctionLine,
  correctionsFile,
  nameOfThing,
  writeName,
} from "../../../graphbuild/render/assets/corrections.js";
import { cell, citation, csv, json } from "../../../graphbuild/render/assets/records.js";
import { SvgSurface } from "../../../graphbuild/render/assets/svg.js";
import { iri, literal, turtle } from "../../../graphbuild/render/assets/turtle.js";
import { knowledge } from "./sample.js";

test("a fact is a plain triple in Turtle, and nothing else is", () => {
  const text = turtle([0, 1], knowledge);
  assert.ok(
    text.includes("<https://example.org/ent/ada> <https://example.org/rel#sell> <https://example.org/ent/ferry> .\n"),
  );
  assert.ok(!text.includes("<https://example.org/ent/tern> <https://example.org/rel#sell>"));
  // The face is one character, whatever a script takes it for.
  assert.ok(text.includes("<https://example.org/doc/first#char=0,8>"));
  assert.ok(text.includes('nif:endIndex "8"^^xsd:nonNegativeInteger'));
});

test("no text ends its literal and no address its brackets", () => {
  assert.equal(literal('a"\\\n\u0000\ud800'), '"a\\"\\\\\\n\ufffd\ufffd"');
  assert.equal(iri("https://example.org/a> <b"), "<https://example.org/a%3E%20%3Cb>");
});

test("a cell of CSV is one cell and no formula", () => {
  assert.equal(cell('say "no", twice'), '"say ""no"", twice"');
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) assert.equal(cell(text), `"'${text}"`);
  assert.deepEqual([cell("-"), cell(null), cell(0.5)], ['"-"', '""', '"0.5"']);
  const lines = csv([0, 1], knowledge).split("\r\n");
  assert.equal(lines.length, 4);
  assert.ok(lines[2].includes('"quoted","+","actual","Ada Quill"'));
});

test("JSON holds the same claims with their words", () => {
  const { title, claims } = JSON.parse(json([1], knowledge));
  assert.equal(title, "Ferries");
  assert.deepEqual(
    [claims[0].subject.label, claims[0].attributed_to, claims[0].evidence[0].end],
    ["Tern, Son & Co", ["Ada Quill"], 8],
  );
});

test("a citation tells who says it and where", () => {
  assert.equal(citation(1, knowledge), "“😀 Ada so” (said by Ada Quill) — Lee, “A 😀 ferry”, 2025-03-01.");
});

test("names in corrections are quoted where they must be", () => {
  assert.equal(writeName("Ada Quill"), "Ada Quill");
  assert.equal(writeName("Say “no”"), "Say “no”");
  for (const name of ["Tern, Son", "a = b", "a -> b", "me@home", "# one", "a #b"])
    assert.equal(writeName(name), `"${name}"`);
  assert.equal(writeName('the "Gull"'), '"the ""Gull"""');
  assert.equal(writeName("a\nwrong: c0\u202e"), "a wrong: c0");
});

test("what bears the name of another is called by its IRI", () => {
  assert.equal(nameOfThing(0, knowledge), "Ada Quill");
  assert.equal(nameOfThing(3, knowledge), "https://example.org/ent/tern_0a1b2c");
});

test("each correction is one line of the file", () => {
  const lines = [
    { word: "same", a: "Ada Quill", b: "Tern, Son & Co" },
    { word: "different", a: "ferry", b: "boat" },
    { word: "name", a: "ferry", b: "Gull" },
    { word: "kind", a: "Gull", b: "Work" },
    { word: "wrong", claim: "c0" },
  ];
  assert.deepEqual(lines.map(correctionLine), [
    'same: Ada Quill = "Tern, Son & Co"',
    "different: ferry, boat",
    "name: ferry -> Gull",
    "kind: Gull -> Work",
    "wrong: c0",
  ]);
  assert.equal(correctionsFile(lines.slice(4), "A\nB"), "# Corrections to A B\nwrong: c0\n");
});

test("a picture in SVG holds text as text", () => {
  const surface = new SvgSurface({ measureText: (text) => ({ width: text.length * 6 }) });
  surface.save();
  surface.translate(10, 5);
  surface.beginPath();
  surface.moveTo(0, 0);
  surface.lineTo(4, 0);
  surface.stroke();
  surface.restore();
  surface.fillText("<script>&\"'\u0000", 1, 2);
  const text = surface.toSvg({ left: 0, top: 0, width: 20, height: 10, title: "</title>" });
  assert.ok(text.includes('<path d="M10 5L14 5" fill="none"'));
  assert.ok(text.includes(">&#60;script&#62;&#38;&#34;&#39;\ufffd</text>"));
  assert.ok(text.includes("<title>&#60;/title&#62;</title>"));
});
