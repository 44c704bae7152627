//! `Reply` × language → words. The only room that names the messages of `content/locales`.

mod about;
mod actions;
mod ballot;
mod checks;
mod clocks;
mod devices;
mod digest;
mod door;
mod form;
mod handbook;
mod human;
mod leads;
mod menu;
mod own;
mod papers;
mod prints;
mod question;
mod rest;
mod review;
mod round;
mod rulings;
mod sheet;
mod staff;
mod voice;

pub use digest::{Bulletin, Quiet, TeamPost};

use crate::outcome::{Elsewhere, Outcome};
use crate::{Audience, CheckReply, HandbookReply, Letter, Occasion, Placing, Promise, Recipient, Reply, Scene, Turn};
use chat::{Address, Message, Room};
use content::Locale;
use journey::{Ledger, Record};
use voice::Voice;

pub(crate) use round::letters as round;

/// Gives an outcome its words, in the language the person has after it.
pub(crate) fn word(scene: &Scene<'_>, outcome: Outcome<'_>) -> Turn {
    let member = &scene.dossier.member;
    let mut locale = member.locale();
    for record in &outcome.records {
        if let Record::LocaleChosen { locale: chosen } = record {
            locale = *chosen;
        }
    }
    let voice = Voice::new(scene, locale);
    let promise = if outcome.unasked { Promise::AtMostOnce } else { Promise::AtLeastOnce };
    let after = scene.ledger_after(&outcome.records);
    let elsewhere = outcome.elsewhere.iter().filter(|one| is_reached(scene, &after, &one.to, one.occasion));
    let elsewhere = elsewhere.filter_map(|one| told_elsewhere(scene, one));
    let here = outcome.replies.into_iter().filter_map(|(reply, placing)| {
        let (audience, message) = match &scene.dossier.address.room {
            Room::Private(_) => (Audience::Private(member.id.clone()), message(&voice, &reply)),
            Room::Shared(_) => (Audience::Shared, for_everybody(&voice, &reply)?),
        };
        Some(Letter { to: scene.dossier.address.clone(), audience, message, promise, placing })
    });
    Turn {
        place: outcome.place,
        letters: here.chain(elsewhere.collect::<Vec<_>>()).collect(),
        records: outcome.records,
        appointments: outcome.appointments,
    }
}

/// Tells whether somebody hears of it: always if they asked for it, and else if they may be written to first (AD10).
fn is_reached(scene: &Scene<'_>, ledger: &Ledger, to: &Recipient, occasion: Occasion) -> bool {
    match (occasion, to) {
        (Occasion::Ours, Recipient::Member(member)) => scene.dossier.may_write_first(ledger, member),
        (Occasion::Theirs, Recipient::Member(member)) => {
            scene.dossier.colleagues.contacts.get(member).is_some_and(|contact| !contact.left)
        }
        (Occasion::Ours, Recipient::Team(team)) => ledger.may_post_in(team),
        (Occasion::Theirs, Recipient::Team(_)) => true,
    }
}

/// Words what is said to somebody else, in their language, where they were heard last; or to a team, in its room.
fn told_elsewhere(scene: &Scene<'_>, told: &Elsewhere<'_>) -> Option<Letter> {
    let (dossier, reply) = (scene.dossier, &told.reply);
    let (to, audience, message) = match &told.to {
        Recipient::Member(member) => {
            let contact = dossier.colleagues.contacts.get(member)?;
            let voice = Voice::new(scene, contact.locale.unwrap_or(Locale::Ja));
            (contact.address.clone(), Audience::Private(member.clone()), message(&voice, reply))
        }
        Recipient::Team(team) => {
            let room = Address::read(dossier.ledger.teams.get(team)?.room.as_deref()?)?;
            let voice = Voice::new(scene, dossier.ledger.locale.unwrap_or(Locale::Ja));
            (room, Audience::Shared, for_everybody(&voice, reply)?)
        }
    };
    let promise = match &told.placing {
        Placing::Loose | Placing::As(_) | Placing::Below(_) => Promise::AtMostOnce,
        // To rewrite a message twice does no harm, and not to rewrite it would leave it wrong.
        Placing::Over(_) => Promise::AtLeastOnce,
    };
    Some(Letter { to, audience, message, promise, placing: told.placing.clone() })
}

/// Words what may be said where several people read; nothing else has words there (UX13).
fn for_everybody(voice: &Voice<'_>, reply: &Reply<'_>) -> Option<Message> {
    if let Reply::Handbook(reply) = reply
        && let HandbookReply::Card { documents, mark } = &**reply
    {
        return Some(handbook::card(voice, documents, mark));
    }
    if let Reply::Checks(reply) = reply
        && let CheckReply::Card { check, cycle, told } = &**reply
    {
        return Some(checks::card(voice, check, cycle, *told));
    }
    let Reply::StartCard { team } = reply else { return None };
    Some(door::start_card(voice, team.as_ref()))
}

/// Words one reply.
fn message(voice: &Voice<'_>, reply: &Reply<'_>) -> Message {
    match reply {
        Reply::Form(reply) => form::message(voice, reply),
        Reply::Papers(reply) => papers::message(voice, reply),
        Reply::Prints(reply) => prints::message(voice, reply),
        Reply::Devices(reply) => devices::message(voice, reply),
        Reply::Handbook(reply) => handbook::message(voice, reply),
        Reply::Checks(reply) => checks::message(voice, reply),
        Reply::Clocks(reply) => clocks::message(voice, reply),
        Reply::Rulings(reply) => rulings::message(voice, reply),
        Reply::Actions(reply) => actions::message(voice, reply),
        Reply::Ballot(reply) => ballot::message(voice, reply),
        Reply::Languages => menu::languages(voice),
        Reply::Speaking(_) => voice.only("speaking"),
        Reply::Notice => menu::notice(voice),
        Reply::Menu { open, company, nameless, waiting, checks } => {
            menu::menu(voice, open, company, &menu::Beside { nameless: *nameless, waiting: *waiting, checks: *checks })
        }
        Reply::Staff(reply) => staff::message(voice, reply),
        Reply::Help => voice.page("help").rows([voice.command_row()]).done(),
        Reply::Begun { set, count, promise, due, leaders } => {
            sheet::begun(voice, set, *count, (*promise, *leaders), *due)
        }
        Reply::Asked(asked) => question::asked(voice, asked),
        Reply::Settled { question, before, choice } => question::settled(voice, question, *before, *choice),
        Reply::PutAside { question } => question::about(voice, "put-aside", question),
        Reply::Left { question, standing } => question::left(voice, question, *standing),
        Reply::Lesson { question, choice, measure, system } => {
            question::lesson(voice, question, *choice, measure, *system)
        }
        Reply::Rest { sheet, answered, of } => sheet::rest(voice, "rest", sheet, *answered, *of),
        Reply::Resting { sheet, answered, of } => sheet::rest(voice, "resting", sheet, *answered, *of),
        Reply::WelcomeBack { sheet, set, answered, of, reworded } => {
            sheet::welcome_back(voice, sheet, set, (*answered, *of), *reworded)
        }
        Reply::Review { sheet, set, asked, can_submit } => review::review(voice, sheet, set, asked, *can_submit),
        Reply::Part { sheet, set, asked, part } => review::part(voice, sheet, set, asked, *part),
        Reply::Outcome { sheet, set, score, before, look_first, weak, unknown, may_begin_anew, to_take_on, checks } => {
            review::outcome(
                voice,
                &review::Shown {
                    sheet,
                    set,
                    score,
                    before: before.as_deref(),
                    look_first,
                    weak: *weak,
                    unknown: *unknown,
                    may_begin_anew: *may_begin_anew,
                    to_take_on: to_take_on.as_deref(),
                    checks: *checks,
                },
            )
        }
        Reply::Explained { set, lines, score } => review::explained(voice, set, lines, score),
        Reply::BeginAnew { sheet, set } => review::begin_anew(voice, sheet, set),
        Reply::NothingYet => voice.page("nothing-yet").rows([voice.start_row(), voice.command_row()]).done(),
        Reply::KeptAlready { question, choice } => question::kept_already(voice, question, *choice),
        Reply::ChangeIt { sheet, question, from, to } => question::change_it(voice, sheet, question, *from, *to),
        Reply::Ended => voice.page("ended").rows([voice.command_row()]).done(),
        Reply::Strange => voice.page("strange").rows([voice.command_row()]).done(),
        Reply::NotHeard => voice.only("not-heard"),
        Reply::NotHeardAgain => voice.page("not-heard-again").rows([voice.help_row()]).done(),
        Reply::Perhaps { sheet, question } => question::perhaps(voice, sheet, question),
        Reply::FirstAlready => voice.only("first-already"),
        Reply::Later(reply) => rest::message(voice, reply),
        Reply::TimeOffChoices { away } => menu::time_off_choices(voice, *away),
        Reply::Away { until } => menu::away(voice, *until),
        Reply::Back => voice.page("back-again").rows([voice.command_row()]).done(),
        Reply::Stopped => voice.page("stopped").rows([menu::start_row(voice)]).done(),
        Reply::Started => voice.page("started").rows([voice.command_row()]).done(),
        Reply::Reminder { open, checks } => menu::reminder(voice, open, *checks),
        Reply::Own(reply) => own::message(voice, reply),
        Reply::Human(reply) => human::message(voice, reply),
        Reply::Leads(reply) => leads::message(voice, reply),
        Reply::Verify { organization, sent } => about::verify(voice, *organization, sent),
        Reply::NameWanted { standing } => about::name_wanted(voice, *standing),
        Reply::Named { name } => about::with_name(voice, "named", name).done(),
        Reply::NameRefused { why } => about::name_refused(voice, *why),
        Reply::NameKept => voice.only("name-kept"),
        Reply::Lobby => door::lobby(voice),
        Reply::CodeUnknown => voice.page("code-unknown").rows([voice.command_row()]).done(),
        Reply::CodeInside { entry } => door::inside(voice, *entry),
        Reply::CodeElsewhere => voice.page("code-elsewhere").rows([voice.command_row()]).done(),
        Reply::Joined { organization } => door::joined(voice, *organization),
        Reply::Linked { organization } => door::linked(voice, *organization),
        Reply::Shared { code, entry } => door::shared(voice, code, *entry),
        Reply::Alone => voice.page("share-alone").rows([voice.command_row()]).done(),
        Reply::StartCard { team } => door::start_card(voice, team.as_ref()),
    }
}
