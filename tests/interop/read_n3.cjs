// Reads a file with N3.js and writes its triples as N-Triples: node read_n3.cjs PATH FORMAT
const fs = require("fs");
const { Parser, Writer } = require("n3");

const [path, format] = process.argv.slice(2);
const writer = new Writer({ format: "N-Triples" });
for (const { subject, predicate, object } of new Parser({ format }).parse(fs.readFileSync(path, "utf8"))) {
  writer.addQuad(subject, predicate, object);
}
writer.end((error, text) => {
  if (error) throw error;
  fs.writeSync(1, text);
});
