#![doc = include_str!("../README.md")]

mod dossier;
mod event;
mod flows;
mod hearing;
mod letter;
mod outcome;
mod place;
mod press;
mod reply;
mod round;
mod scene;
mod turn;
mod typing;
mod wording;

pub use dossier::{Awaited, Colleagues, Contact, Dossier, Invitation, Offer, Sent, TeamCount, opening};
pub use event::{Appointment, Event, Purpose, What};
pub use hearing::{Ear, Heard, day};
pub use letter::{Audience, Letter, Placing, Promise, Slot};
pub use outcome::{Elsewhere, Occasion, Outcome, Recipient};
pub use place::{Asking, Place, Then};
pub use press::{
    ActionPress, Aside, BackupSoFar, CheckPress, ClockPress, Deed, DevicePress, Extent, FieldDeed, Fingerprint,
    FormPress, Format, HandbookPress, HumanPress, LeadPress, OwnPress, Paper, PaperPress, Press, PrintPress, RestPress,
    RulingPress, RunDeed, SetUpStep, StaffPress, Verdict,
};
pub use reply::{
    ActionList, ActionReply, ActionShown, AskLead, Asked, BallotReply, CardShown, CheckList, CheckNews, CheckReply,
    ClockReply, Company, DateFault, DaysFault, DevicePage, DeviceReply, DeviceShown, Filed, FormReply, HandbookReply,
    Handed, Hidden, HideFault, Hiding, HoursLead, HumanReply, InboxPage, Lead, LeadLead, LeadReply, LedTeam, LooksAt,
    MovePreview, MyData, NameSight, NotPosted, OpenItem, Overdue, OwnReply, OwnerFault, OwnerShown, PaperReply,
    Pending, Picked, PrintReply, Promised, Reply, RestReply, Rights, RulingReply, SetLead, SetUpChoices, StaffReply,
    TeamSight, TextFault, ToRule, Unfolded, UnitShown, WayBack,
};
pub use round::{Around, Round, Said, Telling, almanac, calendar, plan, round, round_of_week, tells_a_week};
pub use scene::{House, Scene, Strangers};
pub use turn::Turn;
pub use typing::{ActionTyping, CheckTyping, DeviceTyping, HumanTyping, RulingTyping, SetUp, StaffTyping, Typing};
pub use wording::{Bulletin, Quiet, TeamPost};

use chat::{Act, Token};
use flows::{
    actions, answer, begin, checks, clocks, devices, form, handbook, human, leads, lobby, menu, own, papers, prints,
    question, rest, review, room, rulings, staff, typed, welcome,
};
use jiff::SignedDuration;
use journey::Kind;

/// Answers one event. Pure and total: same scene, same event, same turn.
pub fn turn(scene: &Scene<'_>, event: &Event) -> Turn {
    let outcome = respond(scene, event);
    wording::word(scene, outcome)
}

/// Decides what one event changes and what is said, before there are words.
pub fn respond<'a>(scene: &Scene<'a>, event: &Event) -> Outcome<'a> {
    if !scene.dossier.address.is_private() {
        return room::respond(scene, event);
    }
    if scene.dossier.member.left.is_some() {
        return staff::farewell::respond(scene, event).seen_after(&scene.dossier.place);
    }
    let outcome = match &event.what {
        What::Due(appointment) => rest::due(scene, appointment),
        What::Act(Act::Arrived) => welcome::arrived(scene),
        What::Act(Act::Asked(command)) => menu::command(scene, event, *command),
        What::Act(Act::Said(text)) => match Offer::typed(&scene.dossier.offered, text) {
            // What stands on a button before one's eyes means what the button does.
            Some(token) => pressed(scene, event, token),
            None => typed::said(scene, event, text),
        },
        What::Act(Act::Pressed(token)) => pressed(scene, event, token),
    };
    staff::names::learn(scene, outcome).seen_after(&scene.dossier.place)
}

fn pressed<'a>(scene: &Scene<'a>, event: &Event, token: &Token) -> Outcome<'a> {
    let Some(press) = Press::read(token) else {
        return welcome::first_steps(scene).unwrap_or_else(|| Outcome::stay(scene).say(Reply::Strange));
    };
    if is_double_tap(scene, token, &press) {
        return Outcome::stay(scene);
    }
    match press {
        Press::Speak(locale) => return welcome::speak(scene, locale),
        Press::Command(command) => return menu::command(scene, event, command),
        Press::Agree => return welcome::agree(scene),
        Press::Found => return lobby::found(scene),
        Press::Staff(StaffPress::Mine(team)) => return staff::teams::mine(scene, &team),
        Press::Answer(..)
        | Press::Change(..)
        | Press::At(..)
        | Press::Sheet(..)
        | Press::Part(..)
        | Press::Anew(_)
        | Press::Snooze(_)
        | Press::TimeOff(_)
        | Press::Name
        | Press::Form(_)
        | Press::Papers(_)
        | Press::Prints(_)
        | Press::Clocks(_)
        | Press::Handbook(_)
        | Press::Checks(_)
        | Press::Devices(_)
        | Press::Rulings(_)
        | Press::Actions(_)
        | Press::Human(_)
        | Press::Own(_)
        | Press::Rest(_)
        | Press::Leads(_)
        | Press::Staff(_) => {}
    }
    if let Some(outcome) = welcome::first_steps(scene) {
        return outcome;
    }
    match press {
        Press::Answer(sheet, question, choice) => answer::pressed(scene, &sheet, &question, choice),
        Press::Change(sheet, question, choice) => answer::changed(scene, &sheet, &question, choice),
        Press::At(sheet, question, aside) => question::aside(scene, &sheet, &question, aside),
        Press::Sheet(sheet, deed) => review::deed(scene, &sheet, deed),
        Press::Part(sheet, part) => review::part(scene, &sheet, part),
        Press::Anew(kind) => begin::anew(scene, event, kind),
        Press::Snooze(wish) => rest::wished(scene, wish),
        Press::Rest(press) => rest::pressed(scene, press),
        Press::TimeOff(days) => rest::time_off(scene, days),
        Press::Name => menu::rename(scene),
        Press::Staff(press) => staff::pressed(scene, event, press),
        Press::Human(press) => human::pressed(scene, &press),
        Press::Own(press) => own::pressed(scene, press),
        Press::Form(press) => form::pressed(scene, press),
        Press::Papers(press) => papers::pressed(scene, press),
        Press::Prints(press) => prints::pressed(scene, press),
        Press::Clocks(press) => clocks::pressed(scene, press),
        Press::Handbook(press) => handbook::pressed(scene, press),
        Press::Devices(press) => devices::pressed(scene, press),
        Press::Checks(press) => checks::pressed(scene, press),
        Press::Rulings(press) => rulings::pressed(scene, event, press),
        Press::Actions(press) => actions::pressed(scene, event, press),
        Press::Leads(press) => leads::pressed(scene, press),
        Press::Speak(_) | Press::Command(_) | Press::Agree | Press::Found => Outcome::stay(scene),
    }
}

/// The same button twice within moments is one press where the first already did it (UX11). A button that only shows
/// something may show it again, and whoever comes back to an old button later is answered.
fn is_double_tap(scene: &Scene<'_>, token: &Token, press: &Press) -> bool {
    let (dossier, member) = (scene.dossier, &scene.dossier.member);
    let again = dossier.last_press.as_ref() == Some(token) && scene.acted_within(MOMENTS);
    let done_already = match press {
        Press::Answer(sheet, question, _) | Press::At(sheet, question, Aside::Back | Aside::Skip) => {
            !matches!(&dossier.place, Place::Asking(asking) if asking.sheet == *sheet && asking.question == *question)
        }
        Press::Change(..)
        | Press::Agree
        | Press::Anew(_)
        | Press::Handbook(HandbookPress::Post)
        | Press::At(_, _, Aside::Pause)
        | Press::Sheet(_, Deed::Submit) => true,
        Press::Sheet(_, Deed::Continue | Deed::FromFirst) => matches!(dossier.place, Place::Asking(_)),
        Press::Found => dossier.organization.kind == Kind::Company,
        Press::Speak(locale) => member.locale == Some(*locale),
        Press::Snooze(_) => member.snoozed_until.is_some_and(|until| until > scene.now),
        Press::TimeOff(0) => !member.is_away(scene.now),
        Press::TimeOff(_) => member.is_away(scene.now),
        Press::Rulings(press) => press.is_once(),
        Press::Checks(press) => press.is_once(),
        Press::Actions(press) => press.is_once(),
        Press::Staff(press) => press.is_once(),
        Press::Leads(press) => *press == LeadPress::Allow,
        Press::Command(_)
        | Press::At(_, _, Aside::Why | Aside::How | Aside::HowOn(_) | Aside::Edit)
        | Press::Sheet(_, Deed::Keep | Deed::Anew | Deed::Later | Deed::Review | Deed::Explain)
        | Press::Part(..)
        | Press::Name
        | Press::Form(_)
        | Press::Papers(_)
        | Press::Prints(_)
        | Press::Clocks(_)
        | Press::Devices(_)
        | Press::Human(_)
        | Press::Own(_)
        | Press::Rest(_)
        | Press::Handbook(HandbookPress::Show | HandbookPress::Read(_) | HandbookPress::Mine) => false,
    };
    again && done_already
}

/// How long the same press is taken for a slip of the finger or an impatient second try.
const MOMENTS: SignedDuration = SignedDuration::from_secs(30);
