//! Buttons of a run through the company: setting it up, deciding, closing.

use content::{Choice, QuestionId, SetKind};
use journey::{DiagnosisId, Mode, TeamId};

/// What a button of a run through the company means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulingPress {
    /// A step of setting a run up.
    SetUp(SetKind, SetUpStep),
    /// Something to do with a run as a whole.
    Run(DiagnosisId, RunDeed),
    /// Accept in one what nobody disagrees on, as it was shown.
    AcceptAll(DiagnosisId, Fingerprint),
    /// Show how the answers to a question are spread, to decide it.
    Question(DiagnosisId, QuestionId),
    /// Decide a question so, having seen that revision.
    Pick(DiagnosisId, QuestionId, Verdict, u32),
    /// Show what was decided in a part.
    Part(DiagnosisId, u8),
}

/// A step of setting a run up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetUpStep {
    /// I alone answer for the company.
    Alone,
    /// Those are asked who try it out.
    Pilot,
    /// Show the teams, to pick from.
    Teams,
    /// Pick a team, or leave it out again.
    Team(TeamId),
    /// These teams are asked.
    TeamsDone,
    /// Everybody is asked.
    All,
    /// This mode is promised.
    Mode(Mode),
    /// It is due in so many weeks; 0 is no date.
    Weeks(u8),
}

/// What a question is decided with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This answer.
    Choice(Choice),
    /// 対象外.
    NotApplicable,
}

/// Names a list of agreed answers as it was shown: eight letters of [`journey::fingerprint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Parses what [`journey::fingerprint`] writes.
    pub fn parse(text: &str) -> Option<Fingerprint> {
        let sound = text.len() == 8 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        sound.then(|| Fingerprint(text.to_owned()))
    }

    /// Shows it as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Something to do with a run as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunDeed {
    /// Show how far it is and what is to be decided.
    Inbox,
    /// Show the company's answer.
    Result,
    /// Show where the company's points come from.
    Explain,
    /// Show what was decided.
    List,
    /// Show who has not answered.
    Names,
    /// Ask for another date.
    Due,
    /// It is due in so many weeks; 0 is no date.
    Weeks(u8),
    /// Ask whether less is to be shown.
    Less,
    /// Show only counts from here on.
    OnlyCounts,
    /// Ask whether nobody's answers are to be linked to them.
    Hide,
    /// It is anonymous from here on.
    HideNow,
    /// Ask whether it may be closed.
    Close,
    /// Close it.
    CloseNow,
    /// Show what another edition would change.
    Move,
    /// Move to the other edition.
    MoveNow,
    /// Take the move back.
    Undo,
}

const DEEDS: [(RunDeed, &str); 15] = [
    (RunDeed::Inbox, "inbox"),
    (RunDeed::Result, "result"),
    (RunDeed::Explain, "explain"),
    (RunDeed::List, "list"),
    (RunDeed::Names, "names"),
    (RunDeed::Due, "due"),
    (RunDeed::Less, "less"),
    (RunDeed::OnlyCounts, "counts"),
    (RunDeed::Hide, "hide"),
    (RunDeed::HideNow, "hide-now"),
    (RunDeed::Close, "close"),
    (RunDeed::CloseNow, "close-now"),
    (RunDeed::Move, "move"),
    (RunDeed::MoveNow, "move-now"),
    (RunDeed::Undo, "undo"),
];

impl RulingPress {
    /// Tells whether a second press within moments can only be a slip of the finger.
    pub(crate) fn is_once(&self) -> bool {
        match self {
            RulingPress::AcceptAll(..)
            | RulingPress::SetUp(_, SetUpStep::Alone | SetUpStep::Weeks(_))
            | RulingPress::Run(
                _,
                RunDeed::CloseNow | RunDeed::MoveNow | RunDeed::Undo | RunDeed::OnlyCounts | RunDeed::HideNow,
            ) => true,
            RulingPress::SetUp(..)
            | RulingPress::Run(..)
            | RulingPress::Question(..)
            | RulingPress::Pick(..)
            | RulingPress::Part(..) => false,
        }
    }

    pub(super) fn write(&self) -> String {
        match self {
            RulingPress::SetUp(kind, step) => format!("u.{}.{}", kind.name(), step.write()),
            RulingPress::Run(run, RunDeed::Weeks(weeks)) => format!("d.{run}.w{weeks}"),
            RulingPress::Run(run, deed) => format!("d.{run}.{}", super::name_in(&DEEDS, *deed)),
            RulingPress::AcceptAll(run, seen) => format!("a.{run}.{}", seen.0),
            RulingPress::Question(run, question) => format!("q.{run}.{question}"),
            RulingPress::Pick(run, question, verdict, revision) => {
                format!("p.{run}.{}.{revision}.{question}", verdict.write())
            }
            RulingPress::Part(run, part) => format!("l.{run}.{part}"),
        }
    }

    pub(super) fn read(text: &str) -> Option<RulingPress> {
        let (head, rest) = text.split_once('.')?;
        let (first, rest) = rest.split_once('.')?;
        if head == "u" {
            return Some(RulingPress::SetUp(SetKind::parse(first)?, SetUpStep::read(rest)?));
        }
        let run = DiagnosisId::parse(first).ok()?;
        match head {
            "d" => Some(RulingPress::Run(run, read_deed(rest)?)),
            "a" => Some(RulingPress::AcceptAll(run, Fingerprint::parse(rest)?)),
            "q" => Some(RulingPress::Question(run, QuestionId::parse(rest).ok()?)),
            "p" => {
                let mut parts = rest.splitn(3, '.');
                let verdict = Verdict::read(parts.next()?)?;
                let revision = number(parts.next()?)?;
                Some(RulingPress::Pick(run, QuestionId::parse(parts.next()?).ok()?, verdict, revision))
            }
            "l" => Some(RulingPress::Part(run, u8::try_from(number(rest)?).ok()?)),
            _ => None,
        }
    }
}

impl SetUpStep {
    fn write(&self) -> String {
        match self {
            SetUpStep::Alone => "alone".to_owned(),
            SetUpStep::Pilot => "pilot".to_owned(),
            SetUpStep::Teams => "teams".to_owned(),
            SetUpStep::Team(team) => format!("t.{team}"),
            SetUpStep::TeamsDone => "picked".to_owned(),
            SetUpStep::All => "all".to_owned(),
            SetUpStep::Mode(mode) => format!("m.{}", mode.name()),
            SetUpStep::Weeks(weeks) => format!("w.{weeks}"),
        }
    }

    fn read(text: &str) -> Option<SetUpStep> {
        let (head, rest) = text.split_once('.').unwrap_or((text, ""));
        match head {
            "alone" => Some(SetUpStep::Alone),
            "pilot" => Some(SetUpStep::Pilot),
            "teams" => Some(SetUpStep::Teams),
            "t" => Some(SetUpStep::Team(TeamId::parse(rest).ok()?)),
            "picked" => Some(SetUpStep::TeamsDone),
            "all" => Some(SetUpStep::All),
            "m" => Some(SetUpStep::Mode(Mode::parse(rest)?)),
            "w" => Some(SetUpStep::Weeks(u8::try_from(number(rest)?).ok()?)),
            _ => None,
        }
    }
}

impl Verdict {
    fn write(self) -> String {
        match self {
            Verdict::Choice(choice) => super::digit(choice).to_string(),
            Verdict::NotApplicable => "n".to_owned(),
        }
    }

    fn read(text: &str) -> Option<Verdict> {
        match text {
            "n" => Some(Verdict::NotApplicable),
            _ => Choice::ALL.get(usize::try_from(number(text)?).ok()?).copied().map(Verdict::Choice),
        }
    }
}

fn read_deed(text: &str) -> Option<RunDeed> {
    match text.strip_prefix('w') {
        Some(weeks) => Some(RunDeed::Weeks(u8::try_from(number(weeks)?).ok()?)),
        None => super::value_in(&DEEDS, text),
    }
}

/// Reads a number as we write it: digits alone.
pub(super) fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
impl RulingPress {
    pub(super) fn samples() -> Vec<RulingPress> {
        let run = DiagnosisId::derive("d");
        let question = QuestionId::parse("a-question-of-16").expect("16 bytes");
        let mut steps = vec![
            SetUpStep::Alone,
            SetUpStep::Pilot,
            SetUpStep::Teams,
            SetUpStep::Team(TeamId::derive("t")),
            SetUpStep::TeamsDone,
            SetUpStep::All,
            SetUpStep::Weeks(4),
        ];
        steps.extend(Mode::ALL.map(SetUpStep::Mode));
        let mut all: Vec<RulingPress> = steps
            .into_iter()
            .flat_map(|step| SetKind::ALL.map(|kind| RulingPress::SetUp(kind, step.clone())))
            .collect();
        all.extend(DEEDS.map(|(deed, _)| RulingPress::Run(run.clone(), deed)));
        let verdicts = Choice::ALL.map(Verdict::Choice).into_iter().chain([Verdict::NotApplicable]);
        all.extend(verdicts.map(|verdict| RulingPress::Pick(run.clone(), question.clone(), verdict, 12)));
        all.extend([
            RulingPress::Run(run.clone(), RunDeed::Weeks(2)),
            RulingPress::AcceptAll(run.clone(), Fingerprint::parse("0123abcd").expect("eight letters")),
            RulingPress::Question(run.clone(), question),
            RulingPress::Part(run, 3),
        ]);
        all
    }
}
