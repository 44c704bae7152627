//! The people of the office.

use super::Office;
use chat::Act;
use content::Locale;
use engine::{Place, Turn};
use journey::ledger::{Fact, Grant, Rollout, StaffFact};
use journey::{MemberId, Record, Role, TeamId};

/// Somebody of the office.
#[derive(Clone, Copy, Debug)]
pub struct Somebody {
    /// What they are called; also the name of their account and room.
    pub name: &'static str,
    /// What they speak.
    pub locale: Locale,
    /// Their part of the company.
    pub team: Option<&'static str>,
    /// What they are besides staff.
    pub role: Option<Role>,
}

/// The teams of the office.
pub const TEAMS: [&str; 2] = ["営業", "製造"];

/// Everybody of the office: one who coordinates, one who audits, and two teams of five with a manager each.
pub const COMPANY: [Somebody; 12] = [
    somebody("佐藤", Locale::Ja, None, Some(Role::Coordinator)),
    somebody("中村", Locale::Ja, None, Some(Role::Auditor)),
    somebody("森", Locale::Ja, Some("営業"), Some(Role::Manager)),
    somebody("加藤", Locale::Ja, Some("営業"), None),
    somebody("Lin", Locale::JaEasy, Some("営業"), None),
    somebody("Taylor", Locale::En, Some("営業"), None),
    somebody("木村", Locale::Ja, Some("営業"), None),
    somebody("阿部", Locale::Ja, Some("製造"), Some(Role::Manager)),
    somebody("山本", Locale::Ja, Some("製造"), None),
    somebody("井上", Locale::Ja, Some("製造"), None),
    somebody("林", Locale::Ja, Some("製造"), None),
    somebody("清水", Locale::Ja, Some("製造"), None),
];

const fn somebody(name: &'static str, locale: Locale, team: Option<&'static str>, role: Option<Role>) -> Somebody {
    Somebody { name, locale, team, role }
}

impl Office {
    /// Opens the office of [`COMPANY`]: everybody has begun, is called by name, and may be written to.
    pub fn company() -> Office {
        Office::of(&COMPANY)
    }

    /// Opens an office of one person who coordinates, and so many others without a team: the first of [`COMPANY`].
    pub fn small(others: usize) -> Office {
        let few: Vec<Somebody> = COMPANY[..=others].iter().map(|one| Somebody { team: None, ..*one }).collect();
        Office::of(&few)
    }

    /// Opens an office of these people; the first founds the company.
    pub fn of(people: &[Somebody]) -> Office {
        let mut office = Office::empty();
        for one in people {
            let me = office.newcomer(one.name);
            let records = vec![
                Record::LocaleChosen { locale: one.locale },
                Record::Agreed,
                Record::Called { member: me, name: Some(one.name.to_owned()) },
            ];
            office.keep(one.name, records);
        }
        let founder = people[0].name;
        let mut facts = vec![
            Record::OrganizationNamed { name: super::WORKSPACE.to_owned() },
            staff(StaffFact::RolledOut { to: Rollout::All }),
        ];
        let used = TEAMS.iter().filter(|team| people.iter().any(|one| one.team == Some(**team)));
        facts.extend(
            used.map(|name| staff(StaffFact::TeamMade { team: TeamId::derive(name), name: (*name).to_owned() })),
        );
        for one in people {
            let (member, team) = (office.member(one.name), one.team.map(TeamId::derive));
            facts.extend(team.clone().map(|team| Record::Placed { member: member.clone(), team: Some(team) }));
            let role = one.role.filter(|role| *role != Role::Coordinator || one.name != founder);
            facts.extend(role.map(|role| {
                let team = team.filter(|_| role == Role::Manager);
                staff(StaffFact::Granted { member: member.clone(), grant: Grant { role, team } })
            }));
        }
        office.keep(founder, facts);
        office
    }

    /// Meets somebody for the first time, and tells how the memory names them.
    fn newcomer(&mut self, who: &str) -> MemberId {
        self.arrive(who);
        self.member(who)
    }

    /// Lets somebody's conversation stand somewhere, as if they had come there.
    ///
    /// # Panics
    /// Panics if that cannot be kept.
    pub fn stands_at(&mut self, who: &str, place: Place) -> &mut Office {
        let update = self.update(&super::own_room(who), who, Act::Arrived);
        let claimed = self.fresh(&update);
        let turn = Turn { place, records: Vec::new(), letters: Vec::new(), appointments: Vec::new() };
        self.commit(&claimed, &turn).expect("a place can be kept");
        self
    }

    /// Somebody calls the bot in a shared room.
    pub fn call(&mut self, room: &str, who: &str) -> &mut Office {
        self.among(room, who, Act::Asked(chat::Command::Menu))
    }
}

fn staff(fact: StaffFact) -> Record {
    Record::Ledger { fact: Fact::Staff(fact) }
}
