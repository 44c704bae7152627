//! The lists of a Word file: clauses that count on, steps that begin anew in each list, points and boxes.

use super::package::W;
use crate::document::{Block, Document};
use crate::xml::Xml;

/// A kind of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Clauses,
    Steps,
    Points,
    Boxes,
}

impl List {
    const ALL: [Self; 4] = [Self::Clauses, Self::Steps, Self::Points, Self::Boxes];

    /// Gives the number of its definition.
    fn definition(self) -> &'static str {
        match self {
            Self::Clauses => "1",
            Self::Steps => "2",
            Self::Points => "3",
            Self::Boxes => "4",
        }
    }

    /// Gives what stands before an item, and how it counts.
    fn mark(self) -> (&'static str, &'static str) {
        match self {
            Self::Clauses | Self::Steps => ("decimal", "%1."),
            Self::Points => ("bullet", "・"),
            Self::Boxes => ("bullet", "□"),
        }
    }

    /// Gives where its text begins and by how much its mark stands out, in twentieths of a point.
    fn indent(self) -> (&'static str, &'static str) {
        match self {
            Self::Clauses => ("400", "400"),
            Self::Steps | Self::Boxes => ("640", "420"),
            Self::Points => ("480", "260"),
        }
    }
}

/// The first number that lists of steps have; each has its own, so that each begins at 1.
const FIRST_STEPS: usize = 10;

/// Gives the number by which a paragraph names its list.
pub(super) fn number(list: List, steps_before: usize) -> String {
    match list {
        List::Steps => (FIRST_STEPS + steps_before).to_string(),
        List::Clauses | List::Points | List::Boxes => list.definition().to_owned(),
    }
}

pub(super) fn write(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("w:numbering", &[("xmlns:w", W)], |xml| {
        for list in List::ALL {
            definition(xml, list);
        }
        for list in [List::Clauses, List::Points, List::Boxes] {
            xml.within("w:num", &[("w:numId", list.definition())], |xml| {
                xml.val("w:abstractNumId", list.definition());
            });
        }
        let steps = document.blocks.iter().filter(|block| matches!(block, Block::Steps(_))).count();
        for before in 0..steps {
            xml.within("w:num", &[("w:numId", &number(List::Steps, before))], |xml| {
                xml.val("w:abstractNumId", List::Steps.definition());
                xml.within("w:lvlOverride", &[("w:ilvl", "0")], |xml| xml.val("w:startOverride", "1"));
            });
        }
    });
    xml.finish()
}

fn definition(xml: &mut Xml, list: List) {
    xml.within("w:abstractNum", &[("w:abstractNumId", list.definition())], |xml| {
        xml.val("w:multiLevelType", "singleLevel");
        xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
            let (counts, mark) = list.mark();
            let (left, hanging) = list.indent();
            xml.val("w:start", "1");
            xml.val("w:numFmt", counts);
            xml.val("w:lvlText", mark);
            xml.val("w:lvlJc", "left");
            xml.within("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", left), ("w:hanging", hanging)]));
        });
    });
}
