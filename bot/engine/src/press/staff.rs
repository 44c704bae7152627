//! Buttons of the staff room: the company, its teams, its people, and whom we may write to.

use content::Locale;
use journey::ledger::{Grant, Weekly};
use journey::roster::Absent;
use journey::{MemberId, Role, TeamId};

/// What a button of the staff room means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffPress {
    /// Show the teams.
    Teams,
    /// Show one.
    Team(TeamId),
    /// Type the name of a new one.
    NewTeam,
    /// Type another name for one.
    RenameTeam(TeamId),
    /// Dissolve one: really?
    DissolveTeam(TeamId),
    /// Yes, dissolve it.
    TeamDissolved(TeamId),
    /// Choose a time zone for one.
    TeamZones(TeamId),
    /// Its days follow this one of the list, or the company's.
    TeamZone(TeamId, Option<u8>),
    /// I come from the room of this team: show me mine.
    Mine(TeamId),
    /// Show so many of the people in, and a page from there.
    People(u16),
    /// Show one.
    Person(MemberId),
    /// Choose a team for somebody.
    Place(MemberId),
    /// They belong to this team, or to none.
    Placed(MemberId, Option<TeamId>),
    /// Choose roles for somebody.
    Roles(MemberId),
    /// Give a role.
    Give(MemberId, Grant),
    /// Take a role back.
    Take(MemberId, Grant),
    /// Somebody left: really?
    Leave(MemberId),
    /// Yes, they left.
    Gone(MemberId),
    /// They are back.
    Here(MemberId),
    /// Type what I am called.
    MyName,
    /// Not now.
    Later,
    /// Show whom we may write to.
    Reach,
    /// Only those who coordinate.
    OnlyUs,
    /// Those who try it out: show so many in, and a page from there.
    Pilots(u16),
    /// One more who tries it out, or one less; and the page to come back to.
    Pilot(MemberId, u16),
    /// Team by team.
    ReachTeams,
    /// One more team, or one less.
    ReachTeam(TeamId),
    /// Everybody.
    Everybody,
    /// Keep quiet towards everybody.
    Hush,
    /// Speak first again.
    Unhush,
    /// The weekly summary is said then.
    Weekly(Weekly),
    /// Choose the company's language.
    Languages,
    /// The company speaks this.
    Speaks(Locale),
    /// Choose the company's time zone.
    Zones,
    /// The company's days follow this one of the list.
    Zone(u8),
    /// Paste the list of people.
    List,
    /// Take in the list that was shown.
    TakeIn(Absent),
}

/// The words that stand alone.
const PLAIN: [(&str, StaffPress); 17] = [
    ("teams", StaffPress::Teams),
    ("new", StaffPress::NewTeam),
    ("me", StaffPress::MyName),
    ("later", StaffPress::Later),
    ("reach", StaffPress::Reach),
    ("us", StaffPress::OnlyUs),
    ("reach-teams", StaffPress::ReachTeams),
    ("all", StaffPress::Everybody),
    ("hush", StaffPress::Hush),
    ("unhush", StaffPress::Unhush),
    ("sum-always", StaffPress::Weekly(Weekly::Always)),
    ("sum-new", StaffPress::Weekly(Weekly::WhenNew)),
    ("sum-never", StaffPress::Weekly(Weekly::Never)),
    ("languages", StaffPress::Languages),
    ("zones", StaffPress::Zones),
    ("list", StaffPress::List),
    ("take-in", StaffPress::TakeIn(Absent::Leave)),
];

/// No team.
const NONE: &str = "-";

impl StaffPress {
    /// Tells whether a second press within moments can only be a slip of the finger.
    pub(crate) fn is_once(&self) -> bool {
        matches!(
            self,
            StaffPress::TeamDissolved(_)
                | StaffPress::Gone(_)
                | StaffPress::Here(_)
                | StaffPress::TakeIn(_)
                | StaffPress::Pilot(..)
                | StaffPress::ReachTeam(_)
        )
    }

    pub(super) fn write(&self) -> String {
        if let Some((word, _)) = PLAIN.iter().find(|(_, press)| press == self) {
            return (*word).to_owned();
        }
        match self {
            StaffPress::Team(team) => format!("team.{team}"),
            StaffPress::RenameTeam(team) => format!("rename.{team}"),
            StaffPress::DissolveTeam(team) => format!("dissolve.{team}"),
            StaffPress::TeamDissolved(team) => format!("dissolved.{team}"),
            StaffPress::TeamZones(team) => format!("zones.{team}"),
            StaffPress::TeamZone(team, None) => format!("zoned.{NONE}.{team}"),
            StaffPress::TeamZone(team, Some(number)) => format!("zoned.{number}.{team}"),
            StaffPress::Mine(team) => format!("mine.{team}"),
            StaffPress::ReachTeam(team) => format!("reach.{team}"),
            StaffPress::People(from) => format!("people.{from}"),
            StaffPress::Pilots(from) => format!("pilots.{from}"),
            StaffPress::Pilot(member, from) => format!("pilot.{member}.{from}"),
            StaffPress::Person(member) => format!("person.{member}"),
            StaffPress::Place(member) => format!("place.{member}"),
            StaffPress::Placed(member, team) => {
                format!("placed.{member}.{}", team.as_ref().map_or(NONE, TeamId::as_str))
            }
            StaffPress::Roles(member) => format!("roles.{member}"),
            StaffPress::Give(member, grant) => format!("give.{member}.{}", write_grant(grant)),
            StaffPress::Take(member, grant) => format!("take.{member}.{}", write_grant(grant)),
            StaffPress::Leave(member) => format!("leave.{member}"),
            StaffPress::Gone(member) => format!("gone.{member}"),
            StaffPress::Here(member) => format!("here.{member}"),
            StaffPress::Speaks(locale) => format!("speaks.{locale}"),
            StaffPress::Zone(number) => format!("zone.{number}"),
            StaffPress::TakeIn(Absent::Stay) => "add".to_owned(),
            StaffPress::Teams
            | StaffPress::NewTeam
            | StaffPress::MyName
            | StaffPress::Later
            | StaffPress::Reach
            | StaffPress::OnlyUs
            | StaffPress::ReachTeams
            | StaffPress::Everybody
            | StaffPress::Hush
            | StaffPress::Unhush
            | StaffPress::Weekly(_)
            | StaffPress::Languages
            | StaffPress::Zones
            | StaffPress::List
            | StaffPress::TakeIn(Absent::Leave) => unreachable!("it stands alone"),
        }
    }

    pub(super) fn read(text: &str) -> Option<StaffPress> {
        if let Some((_, press)) = PLAIN.iter().find(|(word, _)| *word == text) {
            return Some(press.clone());
        }
        if text == "add" {
            return Some(StaffPress::TakeIn(Absent::Stay));
        }
        let (head, rest) = text.split_once('.')?;
        let team = || TeamId::parse(rest).ok();
        let member = || MemberId::parse(rest).ok();
        match head {
            "team" => team().map(StaffPress::Team),
            "rename" => team().map(StaffPress::RenameTeam),
            "dissolve" => team().map(StaffPress::DissolveTeam),
            "dissolved" => team().map(StaffPress::TeamDissolved),
            "zones" => team().map(StaffPress::TeamZones),
            "zoned" => {
                let (number, team) = rest.split_once('.')?;
                let number = if number == NONE { None } else { Some(number.parse().ok()?) };
                Some(StaffPress::TeamZone(TeamId::parse(team).ok()?, number))
            }
            "mine" => team().map(StaffPress::Mine),
            "reach" => team().map(StaffPress::ReachTeam),
            "people" => rest.parse().ok().map(StaffPress::People),
            "pilots" => rest.parse().ok().map(StaffPress::Pilots),
            "pilot" => {
                let (member, from) = rest.split_once('.')?;
                Some(StaffPress::Pilot(MemberId::parse(member).ok()?, from.parse().ok()?))
            }
            "person" => member().map(StaffPress::Person),
            "place" => member().map(StaffPress::Place),
            "placed" => {
                let (member, team) = rest.split_once('.')?;
                let team = if team == NONE { None } else { Some(TeamId::parse(team).ok()?) };
                Some(StaffPress::Placed(MemberId::parse(member).ok()?, team))
            }
            "roles" => member().map(StaffPress::Roles),
            "give" => read_grant(rest).map(|(member, grant)| StaffPress::Give(member, grant)),
            "take" => read_grant(rest).map(|(member, grant)| StaffPress::Take(member, grant)),
            "leave" => member().map(StaffPress::Leave),
            "gone" => member().map(StaffPress::Gone),
            "here" => member().map(StaffPress::Here),
            "speaks" => Locale::parse(rest).map(StaffPress::Speaks),
            "zone" => rest.parse().ok().map(StaffPress::Zone),
            _ => None,
        }
    }
}

fn write_grant(grant: &Grant) -> String {
    match &grant.team {
        Some(team) => format!("{}.{team}", grant.role.name()),
        None => grant.role.name().to_owned(),
    }
}

fn read_grant(rest: &str) -> Option<(MemberId, Grant)> {
    let mut parts = rest.splitn(3, '.');
    let member = MemberId::parse(parts.next()?).ok()?;
    let role = Role::parse(parts.next()?)?;
    let team = parts.next().map(TeamId::parse).transpose().ok()?;
    // A manager answers for one team; nobody is given what everybody is.
    let sound = match role {
        Role::Staff => false,
        Role::Manager => team.is_some(),
        Role::Coordinator | Role::Auditor => team.is_none(),
    };
    sound.then_some((member, Grant { role, team }))
}

#[cfg(test)]
pub(super) fn every() -> Vec<StaffPress> {
    let (member, team) = (MemberId::derive("m"), TeamId::derive("t"));
    let manager = Grant { role: Role::Manager, team: Some(team.clone()) };
    let coordinator = Grant { role: Role::Coordinator, team: None };
    let mut all: Vec<StaffPress> = PLAIN.iter().map(|(_, press)| press.clone()).collect();
    all.extend(Locale::ALL.map(StaffPress::Speaks));
    all.extend([
        StaffPress::Team(team.clone()),
        StaffPress::RenameTeam(team.clone()),
        StaffPress::DissolveTeam(team.clone()),
        StaffPress::TeamDissolved(team.clone()),
        StaffPress::TeamZones(team.clone()),
        StaffPress::TeamZone(team.clone(), None),
        StaffPress::TeamZone(team.clone(), Some(7)),
        StaffPress::Mine(team.clone()),
        StaffPress::ReachTeam(team.clone()),
        StaffPress::People(8),
        StaffPress::Pilots(16),
        StaffPress::Pilot(member.clone(), u16::MAX),
        StaffPress::Person(member.clone()),
        StaffPress::Place(member.clone()),
        StaffPress::Placed(member.clone(), None),
        StaffPress::Placed(member.clone(), Some(team)),
        StaffPress::Roles(member.clone()),
        StaffPress::Give(member.clone(), manager.clone()),
        StaffPress::Take(member.clone(), manager),
        StaffPress::Give(member.clone(), coordinator.clone()),
        StaffPress::Take(member.clone(), coordinator),
        StaffPress::Leave(member.clone()),
        StaffPress::Gone(member.clone()),
        StaffPress::Here(member),
        StaffPress::Zone(3),
        StaffPress::TakeIn(Absent::Stay),
    ]);
    all
}
