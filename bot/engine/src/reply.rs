//! Every kind of thing the bot can say. `wording` turns each into words.

mod actions;
mod asked;
mod awaits;
mod ballot;
mod checks;
mod clocks;
mod devices;
mod form;
mod handbook;
mod human;
mod leads;
mod own;
mod papers;
mod prints;
mod rest;
mod rulings;
mod sheet;
mod staff;

pub use actions::{ActionList, ActionReply, ActionShown, OwnerFault, OwnerShown, Rights};
pub(crate) use asked::slot_of;
pub use asked::{Asked, Lead, Unfolded};
pub use ballot::{BallotReply, HideFault, Hiding};
pub(crate) use checks::slot_of as check_slot;
pub use checks::{AskLead, CardShown, CheckList, CheckNews, CheckReply, DaysFault, LooksAt, NotPosted, SetLead};
pub use clocks::{ClockReply, Overdue};
pub use devices::{DevicePage, DeviceReply, DeviceShown};
pub use form::FormReply;
pub use handbook::{HandbookReply, Handed};
pub use human::HumanReply;
pub(crate) use human::{Circle, EnquiryLabel, EnquiryShown, EnquiryState, Hearing, Passed, Speaker, Wanted};
pub use leads::{LeadLead, LeadReply, LedTeam, NameSight, Pending, TeamSight};
pub(crate) use own::{Erasing, Lost};
pub use own::{Filed, MyData, OwnReply};
pub use papers::PaperReply;
pub use prints::PrintReply;
pub use rest::{HoursLead, RestReply};
pub use rulings::{
    Company, DateFault, Hidden, InboxPage, MovePreview, Picked, RulingReply, SetUpChoices, TextFault, ToRule,
    UnitShown, WayBack,
};
pub use sheet::{OpenItem, Promised};
pub use staff::StaffReply;
pub(crate) use staff::{
    Board, Heads, Line as PersonLine, ListShown, Page, Person, ReachedSoFar, Sight, State, ToSetUp,
};

use crate::Sent;
use ::papers::LeadersSee;
use chat::Command;
use content::{Choice, Locale, MeasureId, Question, QuestionSet, System};
use jiff::civil::Date;
use journey::{Code, DiagnosisId, Entry, Line, NameFault, Score, Sheet, SheetId, TeamId};

/// What the bot wants to say. Borrowed parts come from the content or the dossier.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply<'a> {
    /// Something about a form.
    Form(FormReply),
    /// Something about the board or a paper.
    Papers(Box<PaperReply>),
    /// A paper as a file.
    Prints(Box<PrintReply>),
    /// Something about the report clocks.
    Clocks(ClockReply),
    /// Something about the handbook.
    Handbook(Box<HandbookReply>),
    /// Something about the checks.
    Checks(Box<CheckReply<'a>>),
    /// Something about the list of devices.
    Devices(Box<DeviceReply<'a>>),
    /// Something about a run through the company.
    Rulings(RulingReply<'a>),
    /// Something about answers without a name.
    Ballot(BallotReply<'a>),
    /// Something about what somebody took on.
    Actions(ActionReply<'a>),
    /// Choose a language.
    Languages,
    /// This language from here on.
    Speaking(Locale),
    /// Who runs this, why, what is stored, who sees it, how to stop (ST1).
    Notice,
    /// What can be done here (ST2).
    Menu {
        /// Begun and not handed in.
        open: Vec<OpenItem<'a>>,
        /// What this person keeps for the company, where there is something to keep.
        company: Vec<Command>,
        /// Whether the company's name is still missing, and the person can tell it.
        nameless: bool,
        /// How many wait for an answer of this person.
        waiting: usize,
        /// How many checks are open for this person; nothing where none are asked yet.
        checks: Option<usize>,
    },
    /// How to use this.
    Help,
    /// A sheet begins: what it is, how long it takes, whom it speaks for.
    Begun {
        /// The questions.
        set: &'a QuestionSet,
        /// How many of them this person is asked.
        count: usize,
        /// Whom the answers speak for, and who may see them.
        promise: Promised,
        /// Until when answers are hoped for.
        due: Option<Date>,
        /// What whoever answers for their team may see.
        leaders: LeadersSee,
    },
    /// A question.
    Asked(Box<Asked<'a>>),
    /// The question above has its answer.
    Settled {
        /// The question.
        question: &'a Question,
        /// The answer before, if this is a change.
        before: Option<Choice>,
        /// The answer.
        choice: Choice,
    },
    /// The question above was put aside.
    PutAside {
        /// The question.
        question: &'a Question,
    },
    /// The question above was left without a change.
    Left {
        /// The question.
        question: &'a Question,
        /// The answer that stands, if any.
        standing: Option<Choice>,
    },
    /// Why it matters and what can be done, after △ × ？ (CT9).
    Lesson {
        /// The question.
        question: &'a Question,
        /// The answer it follows.
        choice: Choice,
        /// The first measure of the question.
        measure: MeasureId,
        /// The person's system.
        system: Option<System>,
    },
    /// Five are done; a rest is offered (ST3).
    Rest {
        /// Which sheet.
        sheet: SheetId,
        /// Answered so far.
        answered: usize,
        /// Questions in all.
        of: usize,
    },
    /// The person rests; everything is kept.
    Resting {
        /// Which sheet.
        sheet: SheetId,
        /// Answered so far.
        answered: usize,
        /// Questions in all.
        of: usize,
    },
    /// Back after a while (UX9).
    WelcomeBack {
        /// Which sheet.
        sheet: SheetId,
        /// Its questions.
        set: &'a QuestionSet,
        /// Answered so far.
        answered: usize,
        /// How many this person is asked.
        of: usize,
        /// Whether the words of the questions changed since.
        reworded: bool,
    },
    /// The answers, before or after they are handed in (UX7).
    Review {
        /// Which sheet.
        sheet: Box<Sheet>,
        /// Its questions.
        set: &'a QuestionSet,
        /// Those of them this person is asked.
        asked: Vec<&'a Question>,
        /// Whether handing in is possible now.
        can_submit: bool,
    },
    /// The answers of one part, to pick one from.
    Part {
        /// Which sheet.
        sheet: Box<Sheet>,
        /// Its questions.
        set: &'a QuestionSet,
        /// Those of them this person is asked.
        asked: Vec<&'a Question>,
        /// The part.
        part: u8,
    },
    /// What the sheet says, once handed in.
    Outcome {
        /// Which sheet.
        sheet: SheetId,
        /// Its questions.
        set: &'a QuestionSet,
        /// The points, where the edition has any.
        score: Option<Score>,
        /// The points before a change, to say what it did.
        before: Option<Box<Score>>,
        /// What to look at first, at most three.
        look_first: Vec<&'a Question>,
        /// How many there are to look at in all.
        weak: usize,
        /// How many are わからない.
        unknown: usize,
        /// Whether a new run may be begun by this person.
        may_begin_anew: bool,
        /// The run whose gaps may be taken on, with how many there are.
        to_take_on: Option<Box<(DiagnosisId, usize)>>,
        /// Whether the checks begin with it.
        checks: CheckNews,
    },
    /// Each point and its source (SC10).
    Explained {
        /// The questions.
        set: &'a QuestionSet,
        /// The points.
        lines: Vec<Line>,
        /// The total or what is missing.
        score: Score,
    },
    /// A new run would end this one: really?
    BeginAnew {
        /// Which sheet.
        sheet: SheetId,
        /// Its questions.
        set: &'a QuestionSet,
    },
    /// There is nothing handed in or begun to show.
    NothingYet,
    /// The old button says what is kept already.
    KeptAlready {
        /// The question.
        question: &'a Question,
        /// What is kept.
        choice: Choice,
    },
    /// The old button would change an answer: really?
    ChangeIt {
        /// Which sheet.
        sheet: SheetId,
        /// The question.
        question: &'a Question,
        /// What is kept, if anything.
        from: Option<Choice>,
        /// What was pressed.
        to: Choice,
    },
    /// The button belongs to a run that has ended (UX10).
    Ended,
    /// The button is not known here.
    Strange,
    /// Typed words were not understood the first time.
    NotHeard,
    /// Typed words were not understood again: buttons, and a person to ask (UX4).
    NotHeardAgain,
    /// たぶん is not an answer yet.
    Perhaps {
        /// Which sheet.
        sheet: SheetId,
        /// The question.
        question: &'a Question,
    },
    /// This is the first question; there is nothing before it.
    FirstAlready,
    /// Something about being reminded later, and about the hours.
    Later(RestReply),
    /// How long away?
    TimeOffChoices {
        /// Whether the person is away at the moment.
        away: bool,
    },
    /// Away until that day.
    Away {
        /// The first day back.
        until: Date,
    },
    /// Back again.
    Back,
    /// No message unasked.
    Stopped,
    /// Messages again.
    Started,
    /// The reminder somebody asked for.
    Reminder {
        /// What is begun.
        open: Vec<OpenItem<'a>>,
        /// How many checks are open.
        checks: usize,
    },
    /// Something about one's own data.
    Own(OwnReply<'a>),
    /// Something about asking a human.
    Human(HumanReply<'a>),
    /// Something about one's own team, and what may be seen of it.
    Leads(Box<LeadReply<'a>>),
    /// Proof that this bot is the company's own (UX18).
    Verify {
        /// The company's name, as typed.
        organization: Option<&'a str>,
        /// The last messages.
        sent: &'a [Sent],
    },
    /// What is the company called?
    NameWanted {
        /// What is kept so far.
        standing: Option<&'a str>,
    },
    /// The company has a name.
    Named {
        /// The name.
        name: String,
    },
    /// This cannot be the name.
    NameRefused {
        /// Why.
        why: NameFault,
    },
    /// The name stays as it was.
    NameKept,
    /// What this is, and that a code opens the door, for somebody who has not come in yet.
    Lobby,
    /// Nothing is known of this code.
    CodeUnknown,
    /// The code leads to where the person is already.
    CodeInside {
        /// How it would have let them in.
        entry: Entry,
    },
    /// The code leads elsewhere, and the person stays where they are.
    CodeElsewhere,
    /// The person came in as a new member.
    Joined {
        /// The company's name, if it has one.
        organization: Option<&'a str>,
    },
    /// The person came in as who they are already.
    Linked {
        /// The company's name, if it has one.
        organization: Option<&'a str>,
    },
    /// A code of one's own, and how to use it.
    Shared {
        /// The code.
        code: &'a Code,
        /// How it lets somebody in.
        entry: Entry,
    },
    /// Here, one person talks alone: nobody can be let in.
    Alone,
    /// The way from a shared room to one's own: the one thing that may be said where several people read.
    StartCard {
        /// The team that reads the room.
        team: Option<(TeamId, &'a str)>,
    },
    /// Something of the staff room.
    Staff(StaffReply<'a>),
}
