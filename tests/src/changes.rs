//! What a step kept, read from the dossiers before and after it.

use content::QuestionId;
use engine::Dossier;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use journey::{Member, Sheet};

/// Lists what was kept between two looks at a conversation, in the order of the dossier.
pub fn changes(before: Option<&Dossier>, after: &Dossier, zone: &TimeZone) -> Vec<String> {
    let nobody = Member::new(after.member.id.clone(), after.member.zone.clone());
    let mut changes = of_member(before.map_or(&nobody, |before| &before.member), &after.member, zone);
    if before.and_then(|before| before.organization.name.as_ref()) != after.organization.name.as_ref() {
        changes.push(format!("named {}", after.organization.name.as_deref().unwrap_or("nothing")));
    }
    for sheet in &after.sheets {
        changes.extend(of_sheet(before.and_then(|before| before.sheet(&sheet.id)), sheet));
    }
    changes
}

fn of_member(before: &Member, after: &Member, zone: &TimeZone) -> Vec<String> {
    let mut changes = Vec::new();
    let mut tell = |changed: bool, change: String| changes.extend(changed.then_some(change));
    let local = |at: Timestamp| at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let none = || "no more".to_owned();
    tell(before.locale != after.locale, format!("speaks {}", after.locale().name()));
    tell(before.agreed.is_none() && after.agreed.is_some(), "agreed".to_owned());
    tell(before.system != after.system, format!("works on {}", after.system.map_or("nothing", content::System::name)));
    tell(before.stopped != after.stopped, if after.stopped { "stopped" } else { "resumed" }.to_owned());
    tell(
        before.snoozed_until != after.snoozed_until,
        format!("snoozed until {}", after.snoozed_until.map_or_else(none, local)),
    );
    let away = after.away_until.map_or_else(none, |day| day.to_string());
    tell(before.away_until != after.away_until, format!("away until {away}"));
    changes
}

fn of_sheet(before: Option<&Sheet>, after: &Sheet) -> Vec<String> {
    let set = &after.diagnosis.set;
    let name = |question: &QuestionId| format!("{set}/{question}");
    let mut changes: Vec<String> = before.is_none().then(|| format!("opened {set}")).into_iter().collect();
    for (question, answer) in &after.answers {
        let earlier = before.and_then(|before| before.answers.get(question));
        let name = name(question);
        match earlier {
            Some(earlier) if earlier.revision == answer.revision => {}
            Some(earlier) => {
                let (choice, was) = (answer.choice.name(), earlier.choice.name());
                changes.push(format!("changed {name} = {choice}, was {was}, revision {}", answer.revision));
            }
            None => changes.push(format!("answered {name} = {}", answer.choice.name())),
        }
    }
    let newly = |question: &&QuestionId| before.is_none_or(|before| !before.skipped.contains(*question));
    changes.extend(after.skipped.iter().filter(newly).map(|question| format!("skipped {}", name(question))));
    let (submitted, closed) =
        (before.and_then(|sheet| sheet.submitted), before.and_then(|sheet| sheet.diagnosis.closed));
    changes.extend((submitted != after.submitted).then(|| format!("submitted {set}")));
    changes.extend((closed != after.diagnosis.closed).then(|| format!("closed {set}")));
    changes
}
