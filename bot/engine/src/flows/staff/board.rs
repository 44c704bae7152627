//! The company at a glance, as far as somebody sees it.

use super::{keep, people};
use crate::outcome::Outcome;
use crate::reply::{Board, Heads, Sight, ToSetUp};
use crate::{Reply, Scene, StaffReply};
use content::Locale;
use journey::ledger::{Rollout, Silence, StaffFact};
use journey::{Deed, MemberId, Role, TeamId};

/// The time zones that can be picked.
pub(crate) const ZONES: [&str; 8] = [
    "Asia/Tokyo",
    "Asia/Shanghai",
    "Asia/Ho_Chi_Minh",
    "Asia/Manila",
    "Asia/Kolkata",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
];

/// From so many people on, teams are of use.
const ENOUGH_FOR_TEAMS: usize = 10;

/// Shows the company.
pub(crate) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let me = &dossier.member;
    let coordinators = dossier.ledger.holders(Role::Coordinator).filter(|holder| **holder != me.id);
    let board = Board {
        organization: dossier.organization.name.as_deref(),
        sight: sight(scene),
        team: me.team.as_ref().and_then(|team| name_of(scene, team)),
        coordinators: coordinators.map(|holder| called(scene, holder)).collect(),
    };
    super::menu::quiet(scene).say(Reply::Staff(StaffReply::Board(Box::new(board))))
}

fn sight<'a>(scene: &Scene<'a>) -> Sight<'a> {
    let dossier = scene.dossier;
    let (me, ledger) = (&dossier.member.id, &dossier.ledger);
    if dossier.may(Deed::SeeProposals) {
        let heads = people::heads(scene, |_| true);
        let holding = |role| ledger.holders(role).count();
        return Sight::Whole {
            changes: dossier.may(Deed::EditCompany),
            heads,
            teams: ledger.open_teams().len(),
            roles: [Role::Coordinator, Role::Manager, Role::Auditor].map(holding),
            rollout: &ledger.rollout,
            quiet: ledger.silence == Silence::On,
            locale: ledger.locale.unwrap_or(Locale::Ja),
            zone: dossier.member.zone.iana_name().unwrap_or("UTC").to_owned(),
            next: next(scene, heads),
        };
    }
    let teams = ledger.teams_of_manager(me);
    if teams.is_empty() {
        return Sight::Own;
    }
    let seen = teams.iter().filter_map(|team| {
        let name = name_of(scene, team)?;
        Some((name, people::heads(scene, |of| of == Some(team))))
    });
    Sight::Teams(seen.collect())
}

fn next(scene: &Scene<'_>, heads: Heads) -> Option<ToSetUp> {
    let dossier = scene.dossier;
    let steps = [
        (dossier.organization.name.is_none(), ToSetUp::Name),
        (heads.members <= 1, ToSetUp::People),
        (heads.members >= ENOUGH_FOR_TEAMS && dossier.ledger.open_teams().is_empty(), ToSetUp::Teams),
        (heads.begun > 1 && dossier.ledger.rollout == Rollout::OnlyUs, ToSetUp::Reach),
    ];
    steps.into_iter().find(|(open, _)| *open).map(|(_, step)| step)
}

/// Names a team that exists.
pub(super) fn name_of<'a>(scene: &Scene<'a>, team: &TeamId) -> Option<&'a str> {
    scene.dossier.ledger.team(team).map(|team| team.name.as_str())
}

/// Tells what somebody is called, as far as the person has to do with them.
pub(crate) fn called<'a>(scene: &Scene<'a>, member: &MemberId) -> Option<&'a str> {
    let dossier = scene.dossier;
    if *member == dossier.member.id {
        return dossier.member.name.as_deref();
    }
    let colleague = dossier.colleagues.people.get(member).and_then(|one| one.name.as_deref());
    colleague.or_else(|| dossier.colleagues.contacts.get(member).and_then(|one| one.name.as_deref()))
}

/// Follows another time zone.
pub(super) fn zone<'a>(scene: &Scene<'a>, number: u8) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    match ZONES.get(usize::from(number)) {
        Some(zone) => {
            keep(stay, StaffFact::Zoned { zone: (*zone).to_owned() }).say(Reply::Staff(StaffReply::Zoned { zone }))
        }
        None => stay.say(Reply::Staff(StaffReply::ZoneWanted)),
    }
}
