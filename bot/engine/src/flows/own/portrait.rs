//! Everything that is kept about a person, as JSON: what the file says is what the tables hold.

use crate::Scene;
use journey::check::Confirmation;
use journey::ledger::Enquiry;
use journey::{Answer, EnquiryId, Owner, Sheet};
use serde_json::{Value, json};

/// Writes it down.
pub(super) fn of(scene: &Scene<'_>) -> String {
    let dossier = scene.dossier;
    let (member, ledger) = (&dossier.member, &dossier.ledger);
    let accounts = dossier.accounts.iter();
    let accounts = accounts.map(|account| json!({ "where": account.workspace.written(), "id": account.id }));
    let grants = ledger.grants.get(&member.id).into_iter().flatten();
    let mine = ledger.actions.values().filter(|action| action.owner == Owner::Member(member.id.clone()));
    let sent = dossier.sent.iter().map(|sent| json!({ "at": sent.at, "opening": sent.opening }));
    let portrait = json!({
        "written-at": scene.now,
        "member": {
            "id": member.id,
            "name": member.name,
            "team": member.team.as_ref().and_then(|team| ledger.team(team)).map(|team| team.name.as_str()),
            "organization": { "id": dossier.organization.id, "name": dossier.organization.name },
            "roles": grants.collect::<Vec<_>>(),
            "language": member.locale.map(content::Locale::name),
            "time-zone": member.zone.iana_name(),
            "system": member.system.map(content::System::name),
            "began-at": member.agreed,
            "left-at": member.left,
            "wants-no-messages": member.stopped,
            "away-until": member.away_until,
            "remind-at": member.snoozed_until,
            "likes-to-hear": member.hours,
            "put-off-because": member.put_off,
        },
        "accounts": accounts.collect::<Vec<_>>(),
        "conversation": {
            "room": dossier.address.to_string(),
            "stands-at": dossier.place,
            "last-act": dossier.last_act,
            "last-messages": sent.collect::<Vec<_>>(),
        },
        "sheets": dossier.sheets.iter().map(sheet).collect::<Vec<_>>(),
        "said-to-you-first": dossier.said_first.iter().map(|(what, day)| json!({ "what": what, "on": day })).collect::<Vec<_>>(),
        "checks": dossier.checked.iter().map(checked).collect::<Vec<_>>(),
        "asked-a-human": ledger.asked_by(&member.id).into_iter().map(enquiry).collect::<Vec<_>>(),
        "sees-to": mine.collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&portrait).expect("it is plain data")
}

fn sheet(sheet: &Sheet) -> Value {
    let earlier = sheet.earlier.iter().map(|(question, answer)| (question, answer));
    let answers = earlier.chain(&sheet.answers);
    json!({
        "id": sheet.id,
        "set": sheet.diagnosis.set,
        "mode": sheet.diagnosis.mode.name(),
        "opened-at": sheet.diagnosis.opened,
        "closed-at": sheet.diagnosis.closed,
        "handed-in-at": sheet.submitted,
        "skipped": sheet.skipped,
        "answers": answers.map(|(question, one)| answer(question.as_str(), one)).collect::<Vec<_>>(),
    })
}

fn answer(question: &str, answer: &Answer) -> Value {
    json!({
        "question": question,
        "choice": answer.choice.name(),
        "revision": answer.revision,
        "at": answer.at,
        "words": answer.printed.as_str(),
    })
}

fn checked(confirmation: &Confirmation) -> Value {
    let Confirmation { cycle, said, at } = confirmation;
    json!({ "check": cycle.check.as_str(), "opened": cycle.opened, "said": said, "at": at })
}

fn enquiry((id, enquiry): (&EnquiryId, &Enquiry)) -> Value {
    json!({ "id": id, "about": enquiry.about, "lines": enquiry.lines })
}
