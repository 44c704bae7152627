//! Whose an update is: the account answers, then the workspace it was met in. What came from outside only asks.

use super::resolve::{self, Known, Resolved, known, open, organization, tenancy};
use super::{checks, company};
use crate::claimed::{LedgerVersion, Standing, Welcome};
use crate::rows::codes::InvitationRow;
use crate::rows::conversations::{WhoseRow, kind};
use crate::rows::read;
use crate::{StoreError, Tenancy, key, sql};
use chat::{Account, Act, Platform, Update, Workspace};
use engine::{Awaited, Colleagues, Dossier, Invitation, Place, StaffTyping, TeamCount, Typing};
use jiff::tz::TimeZone;
use journey::{Code, Diagnosis, Kind, Ledger, Member, MemberId, Organization, OrganizationId};
use sqlx::{SqliteConnection, query_as, query_scalar};

/// Finds out whose an update is, and all that is known.
pub(super) async fn told(db: &mut SqliteConnection, update: &Update, zone: &TimeZone) -> Result<Resolved, StoreError> {
    let whose: Option<WhoseRow> = query_as(sql::conversations::WHOSE)
        .bind(key::workspace(&update.account.scope()))
        .bind(&update.account.id)
        .fetch_optional(&mut *db)
        .await?;
    let met = met_in(&update.account);
    let home = match met {
        Some(workspace) => home_of(db, workspace).await?,
        None => None,
    };
    let mut resolved = match whose {
        Some(whose) => somebody(db, update, whose, met, home).await?,
        None => newcomer(db, update, zone, met, home).await?,
    };
    resolved.dossier.invitation = invitation(db, &update.act).await?;
    resolved.dossier.told_name.clone_from(&update.name);
    resolved.dossier.awaited = awaited(db, &resolved, &update.act).await?;
    resolved.dossier.team_count = team_count(db, &resolved, &update.act).await?;
    Ok(resolved)
}

/// Reads who of the company's list the person may be: while they begin, or say what they are called.
async fn awaited(db: &mut SqliteConnection, resolved: &Resolved, act: &Act) -> Result<Awaited, StoreError> {
    let dossier = &resolved.dossier;
    let says = matches!(&dossier.place, Place::Typing { what: Typing::Staff { typing: StaffTyping::OwnName } });
    let said = match act {
        Act::Said(text) if says => Some(text.as_str()),
        Act::Said(_) | Act::Pressed(_) | Act::Asked(_) | Act::Arrived => None,
    };
    let begins = dossier.member.agreed.is_none() && dossier.organization.kind == Kind::Company;
    match (begins, said) {
        (false, None) => Ok(Awaited::default()),
        (_, said) => company::awaited(db, &resolved.tenancy, said.or(dossier.told_name.as_deref())).await,
    }
}

/// Counts how far the person's team is with the checks: whoever answers one may change what a card in its room shows.
async fn team_count(db: &mut SqliteConnection, resolved: &Resolved, act: &Act) -> Result<TeamCount, StoreError> {
    let dossier = &resolved.dossier;
    let team = dossier.member.team.as_ref().filter(|team| dossier.ledger.checks.cards.contains_key(team));
    match (act, team) {
        (Act::Pressed(_) | Act::Said(_), Some(team)) => checks::count(db, &resolved.tenancy, team).await,
        (Act::Pressed(_) | Act::Said(_) | Act::Asked(_) | Act::Arrived, _) => Ok(TeamCount::default()),
    }
}

/// Reads where the code leads that was just typed.
async fn invitation(db: &mut SqliteConnection, act: &Act) -> Result<Option<Invitation>, StoreError> {
    let Some(code) = typed(act) else { return Ok(None) };
    let row: Option<InvitationRow> = query_as(sql::codes::INVITATION).bind(code.hash()).fetch_optional(db).await?;
    row.map(InvitationRow::into_invitation).transpose()
}

/// Reads a code that was typed.
pub(super) fn typed(act: &Act) -> Option<Code> {
    match act {
        Act::Said(text) => Code::read(text),
        Act::Pressed(_) | Act::Asked(_) | Act::Arrived => None,
    }
}

/// Tells the workspace a person was met in; none where they wrote to us alone, and that belongs to no workspace.
fn met_in(account: &Account) -> Option<&Workspace> {
    match account.workspace.platform {
        Platform::Console | Platform::Slack => Some(&account.workspace),
        Platform::Discord | Platform::Telegram => Some(&account.workspace).filter(|met| !met.is_direct()),
    }
}

async fn home_of(db: &mut SqliteConnection, workspace: &Workspace) -> Result<Option<Tenancy>, StoreError> {
    let home: Option<Option<String>> =
        query_scalar(sql::workspaces::OF).bind(key::workspace(workspace)).fetch_optional(db).await?;
    home.flatten().map(|organization| tenancy(&organization)).transpose()
}

/// Reads what is known about somebody whom we know. A stranger comes in by being met where an organization is at home;
/// a member of a company stays one wherever they are met.
async fn somebody(
    db: &mut SqliteConnection,
    update: &Update,
    whose: WhoseRow,
    met: Option<&Workspace>,
    home: Option<Tenancy>,
) -> Result<Resolved, StoreError> {
    let own = tenancy(&whose.organization)?;
    let member = read("member", MemberId::parse(&whose.member).ok())?;
    let Known { mut dossier, version, mut ledger } = known(db, &own, &update.from, &member).await?;
    let standing = if version.is_some() { Standing::Known } else { Standing::New };
    let version = version.unwrap_or(resolve::UNWRITTEN);
    let (tenancy, welcome) = match (kind(&whose.kind)?, met, home) {
        (Kind::Company, _, _) | (Kind::Lobby, None, _) => (own, Welcome::Nobody),
        (Kind::Lobby, Some(_), Some(home)) => {
            let home_of = home_for(db, &home, &member).await?;
            (dossier.organization, dossier.open) = (home_of.organization, home_of.open);
            (dossier.ledger, dossier.colleagues, ledger) = (home_of.ledger, home_of.colleagues, home_of.version);
            (home, Welcome::Admitted { from: own })
        }
        (Kind::Lobby, Some(workspace), None) => {
            dossier.organization.kind = Kind::Company;
            dossier.ledger = Ledger::founded_by(&member);
            (own, Welcome::SetUp(workspace.clone()))
        }
    };
    Ok(Resolved { tenancy, dossier, version, ledger, standing, welcome })
}

/// Thinks up what will be known about somebody new.
async fn newcomer(
    db: &mut SqliteConnection,
    update: &Update,
    zone: &TimeZone,
    met: Option<&Workspace>,
    home: Option<Tenancy>,
) -> Result<Resolved, StoreError> {
    let scope = key::workspace(&update.account.scope());
    // The key of the update belongs to the seed: nobody can work back from an id to an account.
    let member = MemberId::derive(&format!("{scope}\n{}\n{}", update.account.id, update.key));
    let (tenancy, company, welcome) = match (met, home) {
        (Some(_), Some(home)) => {
            let company = home_for(db, &home, &member).await?;
            (home, company, Welcome::Member)
        }
        (Some(workspace), None) => {
            let (tenancy, organization) = begun(Kind::Company, &key::workspace(workspace), update);
            let ledger = Ledger::founded_by(&member);
            (tenancy, HomeOf { ledger, ..HomeOf::new(organization) }, Welcome::Company(workspace.clone()))
        }
        (None, _) => {
            let (tenancy, organization) = begun(Kind::Lobby, &format!("{scope}\n{}", update.account.id), update);
            (tenancy, HomeOf::new(organization), Welcome::Stranger)
        }
    };
    let dossier = Dossier {
        address: update.from.clone(),
        organization: company.organization,
        member: Member::new(member, company.ledger.time_zone().unwrap_or_else(|| zone.clone())),
        accounts: vec![Account { workspace: update.account.scope(), id: update.account.id.clone() }],
        place: Place::default(),
        last_act: None,
        last_press: None,
        offered: Vec::new(),
        sheets: Vec::new(),
        checked: Vec::new(),
        said_first: Vec::new(),
        open: company.open,
        ledger: company.ledger,
        colleagues: company.colleagues,
        sent: Vec::new(),
        invitation: None,
        fresh_code: None,
        told_name: None,
        awaited: Awaited::default(),
        team_count: TeamCount::default(),
    };
    let (version, ledger) = (resolve::UNWRITTEN, company.version);
    Ok(Resolved { tenancy, dossier, version, ledger, standing: Standing::New, welcome })
}

fn begun(kind: Kind, seed: &str, update: &Update) -> (Tenancy, Organization) {
    let id = OrganizationId::derive(&format!("{seed}\n{}", update.key));
    (Tenancy::of(id.clone()), Organization { id, kind, name: None, members: 1 })
}

/// What somebody finds who comes into an organization.
struct HomeOf {
    organization: Organization,
    open: Vec<Diagnosis>,
    ledger: Ledger,
    colleagues: Colleagues,
    version: LedgerVersion,
}

impl HomeOf {
    /// Thinks up an organization that begins with somebody.
    fn new(organization: Organization) -> HomeOf {
        HomeOf {
            organization,
            open: Vec::new(),
            ledger: Ledger::default(),
            colleagues: Colleagues::default(),
            version: LedgerVersion::UNWRITTEN,
        }
    }
}

/// Reads what somebody finds who comes into an organization that is there.
async fn home_for(db: &mut SqliteConnection, home: &Tenancy, member: &MemberId) -> Result<HomeOf, StoreError> {
    let mut organization = organization(db, home).await?;
    organization.members += 1;
    let open = open(db, home).await?;
    let (ledger, version) = company::ledger(db, home).await?;
    let colleagues = company::colleagues(db, home, member, &ledger).await?;
    Ok(HomeOf { organization, open, ledger, colleagues, version })
}
