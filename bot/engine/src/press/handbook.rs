//! Buttons of the handbook: `h.<deed>`.

use journey::ledger::HandbookMark;

/// What a button of the handbook means (JN2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandbookPress {
    /// Show how it stands, and who read it in numbers.
    Show,
    /// Post it to the rooms of the teams.
    Post,
    /// I read the one with this mark.
    Read(HandbookMark),
    /// Send me the one that was handed out.
    Mine,
}

impl HandbookPress {
    /// Lists a press of each shape.
    pub fn samples() -> [HandbookPress; 4] {
        [HandbookPress::Show, HandbookPress::Post, HandbookPress::Read(HandbookMark::of("")), HandbookPress::Mine]
    }

    /// Spells the press, behind `h.`.
    pub(super) fn written(&self) -> String {
        match self {
            HandbookPress::Show => "show".to_owned(),
            HandbookPress::Post => "post".to_owned(),
            HandbookPress::Read(mark) => format!("read.{mark}"),
            HandbookPress::Mine => "mine".to_owned(),
        }
    }

    /// Reads what [`HandbookPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<HandbookPress> {
        match text.split_once('.') {
            None if text == "show" => Some(HandbookPress::Show),
            None if text == "post" => Some(HandbookPress::Post),
            None if text == "mine" => Some(HandbookPress::Mine),
            Some(("read", mark)) => HandbookMark::parse(mark).ok().map(HandbookPress::Read),
            _ => None,
        }
    }
}
