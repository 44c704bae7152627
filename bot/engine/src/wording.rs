//! `Reply` × language → words. The only room that names the messages of `content/locales`.

mod about;
mod door;
mod form;
mod menu;
mod papers;
mod question;
mod review;
mod sheet;
mod voice;

use crate::outcome::Outcome;
use crate::{Audience, Letter, Placing, Promise, Recipient, Reply, Scene, Turn};
use chat::{Address, Message, Room};
use content::Locale;
use journey::Record;
use voice::Voice;

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
    let elsewhere = outcome.elsewhere.iter().filter_map(|(to, reply)| told_elsewhere(scene, to, reply));
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

/// Words what is said to somebody else, in their language, where they were heard last; or to a team, in its room.
fn told_elsewhere(scene: &Scene<'_>, to: &Recipient, reply: &Reply<'_>) -> Option<Letter> {
    let dossier = scene.dossier;
    let (to, audience, message) = match to {
        Recipient::Member(member) => {
            let contact = dossier.colleagues.contacts.get(member)?;
            let voice = Voice::new(scene, contact.locale.unwrap_or(Locale::Ja));
            (contact.address.clone(), Audience::Private(member.clone()), message(&voice, reply))
        }
        Recipient::Team(team) => {
            let room = Address::read(dossier.ledger.teams.get(team)?.room.as_deref()?)?;
            let voice = Voice::new(scene, Locale::Ja);
            (room, Audience::Shared, for_everybody(&voice, reply)?)
        }
    };
    Some(Letter { to, audience, message, promise: Promise::AtMostOnce, placing: Placing::Loose })
}

/// Words what may be said where several people read; nothing else has words there (UX13).
fn for_everybody(voice: &Voice<'_>, reply: &Reply<'_>) -> Option<Message> {
    matches!(reply, Reply::StartCard).then(|| door::start_card(voice))
}

/// Words one reply.
fn message(voice: &Voice<'_>, reply: &Reply<'_>) -> Message {
    match reply {
        Reply::Form(reply) => form::message(voice, reply),
        Reply::Papers(reply) => papers::message(voice, reply),
        Reply::Languages => menu::languages(voice),
        Reply::Speaking(_) => voice.only("speaking"),
        Reply::Notice => menu::notice(voice),
        Reply::Menu { open } => menu::menu(voice, open),
        Reply::Help => voice.page("help").rows([voice.command_row()]).done(),
        Reply::Begun { set, mode, members } => sheet::begun(voice, set, *mode, *members),
        Reply::Asked(asked) => question::asked(voice, asked),
        Reply::Settled { question, before, choice } => question::settled(voice, question, *before, *choice),
        Reply::PutAside { question } => question::about(voice, "put-aside", question),
        Reply::Left { question, standing } => question::left(voice, question, *standing),
        Reply::Lesson { question, choice, measure, system } => {
            question::lesson(voice, question, *choice, measure, *system)
        }
        Reply::Rest { sheet, answered, of } => sheet::rest(voice, "rest", sheet, *answered, *of),
        Reply::Resting { sheet, answered, of } => sheet::rest(voice, "resting", sheet, *answered, *of),
        Reply::WelcomeBack { sheet, set, answered, reworded } => {
            sheet::welcome_back(voice, sheet, set, *answered, *reworded)
        }
        Reply::Review { sheet, set, can_submit } => review::review(voice, sheet, set, *can_submit),
        Reply::Part { sheet, set, part } => review::part(voice, sheet, set, *part),
        Reply::Outcome { sheet, set, score, before, look_first, weak, unknown, may_begin_anew } => review::outcome(
            voice,
            &review::Shown { sheet, set, score, before, look_first, weak: *weak, unknown: *unknown },
            *may_begin_anew,
        ),
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
        Reply::SnoozeChoices => menu::snooze_choices(voice),
        Reply::Snoozed { until } => menu::snoozed(voice, *until),
        Reply::TimeOffChoices { away } => menu::time_off_choices(voice, *away),
        Reply::Away { until } => menu::away(voice, *until),
        Reply::Back => voice.page("back-again").rows([voice.command_row()]).done(),
        Reply::Stopped => voice.page("stopped").rows([menu::start_row(voice)]).done(),
        Reply::Started => voice.page("started").rows([voice.command_row()]).done(),
        Reply::Reminder { open } => menu::reminder(voice, open),
        Reply::MyData(data) => about::my_data(voice, data),
        Reply::Human => about::human(voice),
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
        Reply::StartCard => door::start_card(voice),
    }
}
