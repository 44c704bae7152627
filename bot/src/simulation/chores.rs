//! What the coordinator of the sample company sees to, workday by workday, until two stars can be declared.

use super::people::{office, read};
use chat::{Act, Command, Message};
use content::Choice;
use engine::{
    ActionPress, FieldDeed, FormPress, PaperPress, Press, RulingPress, RunDeed, SetUpStep, StaffPress, Verdict,
};
use journey::Mode;
use journey::ledger::Form;
use std::fmt;
use std::sync::LazyLock;

/// One thing to do.
#[derive(Clone)]
pub(super) enum Step {
    /// Ask for something.
    Ask(Command),
    /// Press the first button that means this.
    Press(fn(&Press) -> bool),
    /// Press the button whose label begins so, turning pages until it comes.
    Find(&'static str),
    /// Type this.
    Type(String),
    /// Decide what the answers of the people leave open, each with a reason.
    Decide,
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Ask(command) => write!(f, "Ask({command:?})"),
            Step::Press(_) => f.write_str("Press"),
            Step::Find(label) => write!(f, "Find({label})"),
            Step::Type(text) => write!(f, "Type({text})"),
            Step::Decide => f.write_str("Decide"),
        }
    }
}

impl Step {
    /// Tells what is done next, and the words that stand for it; nothing when there is nothing to do.
    pub(super) fn next(&self, screen: Option<&Message>, waits_for_words: bool) -> Option<(String, Act)> {
        let pressed = |fits: &dyn Fn(&str, &Press) -> bool| {
            let mut buttons = screen?.buttons().filter_map(read);
            let (button, press) = buttons.find(|(button, press)| fits(&button.label, press))?;
            Some((button.label.clone(), Act::Pressed(press.token())))
        };
        match self {
            Step::Ask(command) => Some((format!("/{}", command.name()), Act::Asked(*command))),
            Step::Press(fits) => pressed(&|_, press| fits(press)),
            Step::Find(start) => {
                pressed(&|label, _| label.starts_with(start)).or_else(|| pressed(&|label, _| label == NEXT_PAGE))
            }
            Step::Type(text) => Some((text.clone(), Act::Said(text.clone()))),
            Step::Decide if waits_for_words => Some((REASON.to_owned(), Act::Said(REASON.to_owned()))),
            Step::Decide => pressed(&|_, press| is_partly(press)),
        }
    }

    /// Tells whether it is done by one act.
    pub(super) fn is_done_once(&self) -> bool {
        match self {
            Step::Ask(_) | Step::Press(_) | Step::Type(_) => true,
            Step::Find(_) | Step::Decide => false,
        }
    }
}

/// Why a question is decided as it is.
const REASON: &str = "現場の声を合わせると、途中まで進んでいるため";

/// The button that shows the next people; the coordinator speaks Japanese.
const NEXT_PAGE: &str = "次の人たち";

fn is_partly(press: &Press) -> bool {
    matches!(press, Press::Rulings(RulingPress::Pick(_, _, Verdict::Choice(Choice::Partly), _)))
}

/// On this workday, counted from 0, everybody has answered what they were asked.
pub(super) const ANSWERED: usize = 6;

/// Lists the chores of a workday, counted from 0.
pub(super) fn of(workday: usize) -> &'static [Step] {
    static ALL: LazyLock<Vec<Vec<Step>>> = LazyLock::new(|| {
        vec![company(), roles_and_runs(), vec![], vec![], vec![], vec![], answers(), papers(), stars()]
    });
    ALL.get(workday).map_or(&[], Vec::as_slice)
}

/// Language and notice, the company's name, the list of people, and that everybody may be written to.
fn company() -> Vec<Step> {
    let list = office().into_iter().map(|person| format!("{},{}", person.name, person.team));
    let list: Vec<String> = ["名前,部署".to_owned()].into_iter().chain(list).collect();
    vec![
        Step::Press(|press| matches!(press, Press::Speak(content::Locale::Ja))),
        Step::Press(|press| matches!(press, Press::Agree)),
        Step::Ask(Command::Company),
        Step::Press(|press| matches!(press, Press::Name)),
        typed("株式会社星見製作所"),
        Step::Ask(Command::Company),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::List))),
        typed(&list.join("\n")),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::TakeIn(_)))),
        Step::Ask(Command::Company),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::Reach))),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::Everybody))),
    ]
}

/// A head for each team and somebody who audits; then both sets of questions, for everybody.
fn roles_and_runs() -> Vec<Step> {
    let heads = [("高橋", "＋ 「総務」"), ("森", "＋ 「営業」"), ("阿部", "＋ 「製造」"), ("岡田", "＋ 「設計」")];
    let roles = heads.into_iter().chain([("中村", "＋ 監査")]).map(|(name, role)| has_role(name, role));
    roles.chain([Command::Articles, Command::SelfCheck].map(opened)).flatten().collect()
}

fn has_role(name: &'static str, role: &'static str) -> Vec<Step> {
    vec![
        Step::Ask(Command::Company),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::People(0)))),
        Step::Find(name),
        Step::Press(|press| matches!(press, Press::Staff(StaffPress::Roles(_)))),
        Step::Find(role),
    ]
}

fn opened(kind: Command) -> Vec<Step> {
    vec![
        Step::Ask(kind),
        Step::Press(|press| matches!(press, Press::Rulings(RulingPress::SetUp(_, SetUpStep::All)))),
        Step::Press(|press| matches!(press, Press::Rulings(RulingPress::SetUp(_, SetUpStep::Mode(Mode::Counted))))),
        Step::Press(|press| matches!(press, Press::Rulings(RulingPress::SetUp(_, SetUpStep::Weeks(2))))),
    ]
}

/// The company's answer to both sets: what nobody disagrees on by one press, the rest one by one; gaps are taken on.
fn answers() -> Vec<Step> {
    let inbox = Step::Press(|press| matches!(press, Press::Rulings(RulingPress::Run(_, RunDeed::Inbox))));
    let decided = |first: Vec<Step>| {
        let rest = [
            Step::Press(|press| matches!(press, Press::Rulings(RulingPress::AcceptAll(..)))),
            Step::Press(|press| matches!(press, Press::Rulings(RulingPress::Question(..)))),
            Step::Decide,
            Step::Press(|press| matches!(press, Press::Actions(ActionPress::TakeOn(_)))),
        ];
        first.into_iter().chain(rest)
    };
    let self_check = decided(vec![Step::Ask(Command::Rulings)]);
    let articles = decided(vec![Step::Ask(Command::Articles), inbox]);
    self_check.chain(articles).collect()
}

/// The basic policy: written, decided on, and published where everybody can read it.
fn papers() -> Vec<Step> {
    vec![
        Step::Ask(Command::Policy),
        typed("株式会社星見製作所"),
        Step::Press(|press| picks(press, Form::Policy, 0)),
        typed("星見 花子"),
        Step::Press(|press| is_today(press, Form::Policy)),
        typed("総務部 03-1234-5678"),
        Step::Press(|press| picks(press, Form::Policy, 0)),
        Step::Press(|press| keeps(press, Form::Policy)),
        Step::Press(|press| matches!(press, Press::Papers(PaperPress::Make))),
        Step::Press(|press| matches!(press, Press::Form(FormPress::Open(Form::Publication)))),
        Step::Press(|press| picks(press, Form::Publication, 0)),
        typed("https://hoshimi-seisakusho.co.jp/security-policy"),
        Step::Press(|press| is_today(press, Form::Publication)),
    ]
}

/// What the official form asks for two stars; declaring is for the person with the GビズID.
fn stars() -> Vec<Step> {
    vec![
        Step::Ask(Command::Declare),
        Step::Press(|press| picks(press, Form::Preparation, 1)),
        Step::Press(|press| picks(press, Form::Preparation, 0)),
        Step::Press(|press| picks(press, Form::Preparation, 0)),
        typed("7010705000725"),
        typed("金属製品の製造"),
        Step::Press(|press| picks(press, Form::Preparation, 2)),
        Step::Ask(Command::Journey),
    ]
}

fn typed(text: &str) -> Step {
    Step::Type(text.to_owned())
}

fn picks(press: &Press, form: Form, place: u8) -> bool {
    matches!(press, Press::Form(FormPress::At(of, _, FieldDeed::Pick(index))) if (*of, *index) == (form, place))
}

fn keeps(press: &Press, form: Form) -> bool {
    matches!(press, Press::Form(FormPress::At(of, _, FieldDeed::Keep)) if *of == form)
}

fn is_today(press: &Press, form: Form) -> bool {
    matches!(press, Press::Form(FormPress::At(of, _, FieldDeed::Today)) if *of == form)
}
