//! Who is reached, teams by name and by room, and the last who coordinates.

use super::*;
use crate::ledger::Fact;
use jiff::Timestamp;

fn ledger(facts: &[StaffFact]) -> Ledger {
    let founder = MemberId::derive("佐藤");
    let mut ledger = Ledger::founded_by(&founder);
    for fact in facts {
        ledger.apply(&Fact::Staff(fact.clone()), &founder, Timestamp::UNIX_EPOCH);
    }
    ledger
}

#[test]
fn nobody_outside_the_rollout_is_written_to_first() {
    let (founder, one, other) = (MemberId::derive("佐藤"), MemberId::derive("森"), MemberId::derive("林"));
    let (sales, plant) = (TeamId::derive("営業"), TeamId::derive("製造"));
    let reached = |to: Rollout, silence: Silence| {
        let ledger = ledger(&[StaffFact::RolledOut { to }, StaffFact::Silenced { silence }]);
        let may = [(&founder, None), (&one, Some(&sales)), (&other, Some(&plant))]
            .map(|(member, team)| ledger.may_write_first(member, team));
        (may, [&sales, &plant].map(|team| ledger.may_post_in(team)))
    };
    let pilot = Rollout::Pilot(BTreeSet::from([one.clone()]));
    let teams = Rollout::Teams(BTreeSet::from([plant.clone()]));
    assert_eq!(reached(Rollout::OnlyUs, Silence::Off), ([true, false, false], [false, false]));
    assert_eq!(reached(pilot, Silence::Off), ([true, true, false], [false, false]));
    assert_eq!(reached(teams, Silence::Off), ([true, false, true], [false, true]));
    assert_eq!(reached(Rollout::All, Silence::Off), ([true, true, true], [true, true]));
    assert_eq!(reached(Rollout::All, Silence::On), ([false, false, false], [false, false]));
}

#[test]
fn a_team_is_found_by_name_and_by_room_while_it_exists() {
    let (sales, room) = (TeamId::derive("営業"), Some("console:T1:#C1".to_owned()));
    let made = StaffFact::TeamMade { team: sales.clone(), name: "営業 部".into() };
    let tied = StaffFact::TeamRoom { team: sales.clone(), room };
    let open = ledger(&[made.clone(), tied.clone()]);
    assert_eq!((open.team_called("営業部"), open.team_in("console:T1:#C1")), (Some(&sales), Some(&sales)));
    let closed = ledger(&[made, tied, StaffFact::TeamClosed { team: sales.clone() }]);
    assert_eq!((closed.team_called("営業部"), closed.team_in("console:T1:#C1")), (None, None));
    assert!(closed.team(&sales).is_none() && closed.open_teams().is_empty());
}

#[test]
fn the_last_who_coordinates_is_known() {
    let (founder, mori) = (MemberId::derive("佐藤"), MemberId::derive("森"));
    let grant = Grant { role: Role::Coordinator, team: None };
    let alone = ledger(&[]);
    assert!(alone.is_last_coordinator(&founder) && !alone.is_last_coordinator(&mori));
    let two = ledger(&[StaffFact::Granted { member: mori.clone(), grant }]);
    assert!(!two.is_last_coordinator(&founder) && !two.is_last_coordinator(&mori));
}
