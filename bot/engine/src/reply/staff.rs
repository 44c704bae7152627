//! What is said about the company, its teams, its people, and whom we may write to.

use content::Locale;
use journey::ledger::{Grant, Rollout, Weekly};
use journey::roster::{Absent, Changes};
use journey::{MemberId, NameFault, Role, TeamId};

/// What is said in the staff room.
#[derive(Clone, Debug, PartialEq)]
pub enum StaffReply<'a> {
    /// Somebody else does this: whoever coordinates (AD11).
    NotYours,
    /// The person is no member of the company any more.
    Gone,
    /// The company, as far as the person sees it.
    Board(Box<Board<'a>>),
    /// The teams.
    Teams {
        /// Each with its id and who is in it.
        teams: Vec<(TeamId, &'a str, Heads)>,
    },
    /// One team.
    Team {
        /// Which.
        team: TeamId,
        /// Its name.
        name: &'a str,
        /// Who is in it.
        heads: Heads,
        /// What its managers are called; none where nobody knows.
        managers: Vec<Option<&'a str>>,
        /// Whether it reads a shared room.
        tied: bool,
        /// The IANA name of the time zone its days follow, where it is not the company's.
        zone: Option<&'a str>,
    },
    /// Which time zone does a team follow?
    TeamZoneWanted {
        /// Which team.
        team: TeamId,
        /// Its name.
        name: &'a str,
    },
    /// It follows this one, or the company's.
    TeamZoned {
        /// Which team.
        team: TeamId,
        /// Its name.
        name: &'a str,
        /// The IANA name.
        zone: Option<&'static str>,
    },
    /// What is a team to be called?
    TeamNameWanted {
        /// What it is called so far.
        standing: Option<&'a str>,
    },
    /// There is a team of that name from here on.
    TeamMade {
        /// Its id.
        team: TeamId,
        /// Its name.
        name: String,
    },
    /// There is a team of that name already.
    TeamThere {
        /// Its id.
        team: TeamId,
        /// Its name.
        name: &'a str,
    },
    /// The team is called so from here on.
    TeamNamed {
        /// Its id.
        team: TeamId,
        /// Its name.
        name: String,
    },
    /// This cannot be a name.
    NameRefused {
        /// Why.
        why: NameFault,
    },
    /// Dissolve it, really?
    DissolveTeam {
        /// Which.
        team: TeamId,
        /// Its name.
        name: &'a str,
        /// How many people are in it.
        members: usize,
    },
    /// It is dissolved.
    TeamDissolved {
        /// Its name.
        name: &'a str,
    },
    /// There is no such team any more.
    NoSuchTeam,
    /// The person belongs to this team from here on.
    YourTeam {
        /// Its name.
        name: &'a str,
    },
    /// What is being typed is left as it was.
    Left,
    /// What is the person called?
    OwnNameWanted {
        /// What they are called so far.
        standing: Option<&'a str>,
    },
    /// The person is called so from here on.
    Called {
        /// The name.
        name: String,
    },
    /// The person is the one on the list.
    Recognised {
        /// The name.
        name: String,
        /// The team.
        team: Option<&'a str>,
    },
    /// The people, a page of them.
    People(Page<'a>),
    /// There is no such person here.
    NoSuchPerson,
    /// One of the people.
    Person(Box<Person<'a>>),
    /// Which team?
    PlaceWanted {
        /// Whose.
        member: MemberId,
        /// What they are called.
        name: Option<&'a str>,
        /// The teams there are.
        teams: Vec<(TeamId, &'a str)>,
    },
    /// Which roles?
    RolesWanted {
        /// Whose.
        member: MemberId,
        /// What they are called.
        name: Option<&'a str>,
        /// What can be given, with the name of the team.
        can_give: Vec<(Grant, Option<&'a str>)>,
        /// What can be taken back, with the name of the team.
        can_take: Vec<(Grant, Option<&'a str>)>,
    },
    /// Somebody who has no account with us yet has no role.
    NotConnected,
    /// Nobody would coordinate any more.
    LastCoordinator,
    /// They left, really?
    LeaveAsked {
        /// Who.
        member: MemberId,
        /// What they are called.
        name: Option<&'a str>,
    },
    /// A role was given to the person (said to them).
    YouMay {
        /// The role.
        role: Role,
    },
    /// Whom we may write to.
    Reach {
        /// Whom.
        rollout: &'a Rollout,
        /// How many people that are.
        people: usize,
        /// Whether we keep quiet towards everybody.
        quiet: bool,
        /// When the weekly summary is said.
        weekly: Weekly,
    },
    /// We may write to these from here on.
    ReachSet {
        /// To whom.
        to: ReachedSoFar,
    },
    /// Who tries it out.
    Pilots(Page<'a>),
    /// Which teams?
    ReachTeams {
        /// Each with whether it is reached.
        teams: Vec<(TeamId, &'a str, bool)>,
    },
    /// We keep quiet, or speak first again.
    Quiet {
        /// Whether we do.
        quiet: bool,
    },
    /// Which language does the company speak?
    LanguageWanted,
    /// It speaks this.
    Speaks {
        /// Which.
        locale: Locale,
    },
    /// Which time zone?
    ZoneWanted,
    /// It follows this one.
    Zoned {
        /// Its IANA name.
        zone: &'static str,
    },
    /// Paste the list.
    ListWanted,
    /// Nothing in it was a person.
    ListEmpty,
    /// What taking it in would change.
    ListShown(Box<ListShown<'a>>),
    /// It is taken in.
    TakenIn {
        /// New.
        new: usize,
        /// In another team.
        moved: usize,
        /// Gone.
        gone: usize,
    },
    /// The list was not shown just now.
    ListGone,
}

/// Whom we may write to, where nobody has to be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachedSoFar {
    /// Only those who coordinate.
    OnlyUs,
    /// Everybody.
    Everybody,
}

/// How many people, by what we know of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// With the company.
    pub members: usize,
    /// Of those, who have begun.
    pub begun: usize,
    /// Of those, who have no account with us yet (未接続).
    pub unconnected: usize,
    /// Who left; not among the members.
    pub left: usize,
}

/// The company, as far as a person sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Board<'a> {
    /// Its name.
    pub organization: Option<&'a str>,
    /// What the person sees of it.
    pub sight: Sight<'a>,
    /// The person's own team.
    pub team: Option<&'a str>,
    /// What those who coordinate are called, besides the person.
    pub coordinators: Vec<Option<&'a str>>,
}

/// What a person sees of the company.
#[derive(Clone, Debug, PartialEq)]
pub enum Sight<'a> {
    /// All of it, to change or only to read.
    Whole {
        /// Whether to change.
        changes: bool,
        /// Everybody.
        heads: Heads,
        /// How many teams.
        teams: usize,
        /// How many hold a role: coordinators, managers, auditors.
        roles: [usize; 3],
        /// Whom we may write to.
        rollout: &'a Rollout,
        /// Whether we keep quiet towards everybody.
        quiet: bool,
        /// The language where several people read.
        locale: Locale,
        /// The IANA name of the time zone.
        zone: String,
        /// What comes next, if something is still to be set up.
        next: Option<ToSetUp>,
    },
    /// The teams they answer for.
    Teams(Vec<(&'a str, Heads)>),
    /// Their own things.
    Own,
}

/// What is still to be set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToSetUp {
    /// The company's name.
    Name,
    /// More people than one.
    People,
    /// Teams, once there are enough people for any.
    Teams,
    /// Whom we may write to.
    Reach,
}

/// A page of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<'a> {
    /// Everybody together.
    pub heads: Heads,
    /// Those of this page, in order.
    pub people: Vec<Line<'a>>,
    /// How many come before them.
    pub from: u16,
    /// How many there are in all.
    pub of: usize,
}

/// One of the people, in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Who.
    pub member: MemberId,
    /// What they are called.
    pub name: Option<&'a str>,
    /// Their team.
    pub team: Option<&'a str>,
    /// How it is with them.
    pub state: State,
    /// Whether they are picked.
    pub picked: bool,
}

/// How it is with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// They have begun.
    Begun,
    /// They have an account with us and have not begun.
    Waiting,
    /// They have no account with us yet (未接続).
    Unconnected,
    /// They left.
    Left,
}

/// One of the people.
#[derive(Clone, Debug, PartialEq)]
pub struct Person<'a> {
    /// As in a list.
    pub line: Line<'a>,
    /// What they hold, with the name of the team.
    pub grants: Vec<(Role, Option<&'a str>)>,
    /// Whether they want no message unasked. Why is nobody's business (ST6).
    pub stopped: bool,
}

/// What taking a list in would change.
#[derive(Clone, Debug, PartialEq)]
pub struct ListShown<'a> {
    /// The changes.
    pub changes: Changes,
    /// What those are called who do not stand on it.
    pub gone: Vec<&'a str>,
    /// Lines that were no person.
    pub refused: Vec<usize>,
    /// What can be pressed.
    pub ways: Vec<Absent>,
}

impl StaffReply<'_> {
    /// Tells whether something is to be typed below it.
    pub(crate) fn asks(&self) -> bool {
        matches!(
            self,
            StaffReply::TeamNameWanted { .. }
                | StaffReply::OwnNameWanted { .. }
                | StaffReply::NameRefused { .. }
                | StaffReply::ListWanted
                | StaffReply::ListEmpty
                | StaffReply::ListShown(_)
        )
    }
}
