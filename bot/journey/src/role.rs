//! Who may do what in the conversation (AD11).
//!
//! Roles add up: whoever holds several may do what any of them may. The operator of the server is no member of any
//! organization and so holds none of these roles: whoever runs the program sees no answers.

use crate::named::named;
use std::collections::BTreeSet;

named! {
    /// What a member is to their organization (役割); every member is at least [`Role::Staff`] or [`Role::Auditor`].
    Role {
        /// 従業員: answers questions, sees only their own things.
        Staff = "staff",
        /// 部門長・経営者: answers for a team, hears how it gets on.
        Manager = "manager",
        /// 情報セキュリティ責任者: decides for the company.
        Coordinator = "coordinator",
        /// 監査する人: reads and exports, changes nothing but their own things.
        Auditor = "auditor",
    }
}

named! {
    /// Something one may do in the conversation; the list is closed.
    Deed {
        /// Answers the questions one is asked oneself.
        AnswerOwn = "answer-own",
        /// Sees one's own answers and what is kept about oneself.
        SeeOwn = "see-own",
        /// Asks a human (ST7).
        AskHuman = "ask-human",
        /// Has one's own data erased (PR4).
        DeleteOwn = "delete-own",
        /// Answers for a team.
        AnswerForTeam = "answer-for-team",
        /// Sees how a team gets on, in numbers.
        SeeTeam = "see-team",
        /// Opens a diagnosis.
        OpenDiagnosis = "open-diagnosis",
        /// Closes a diagnosis.
        CloseDiagnosis = "close-diagnosis",
        /// Changes who may see whose answers (PR2).
        ChangeMode = "change-mode",
        /// Fixes the company's answer (SC5).
        Rule = "rule",
        /// Sees what the sheets together suggest.
        SeeProposals = "see-proposals",
        /// Opens, changes and closes actions.
        KeepActions = "keep-actions",
        /// Sees the actions.
        SeeActions = "see-actions",
        /// Changes the name, zone or language of the company.
        EditCompany = "edit-company",
        /// Makes, renames and dissolves teams.
        EditTeams = "edit-teams",
        /// Moves members between teams, and lets them go.
        EditMembers = "edit-members",
        /// Takes in a list of members (AD14).
        ImportMembers = "import-members",
        /// Gives and takes roles.
        GrantRoles = "grant-roles",
        /// Says who is reached yet (AD10).
        SetRollout = "set-rollout",
        /// Stops all sending, and lets it go on (AD13).
        Pause = "pause",
        /// Writes the basic policy.
        WritePolicy = "write-policy",
        /// Says where the policy is published.
        PublishPolicy = "publish-policy",
        /// Fills in the preparation sheet of the declaration (JN1).
        PrepareDeclaration = "prepare-declaration",
        /// Notes what was declared at the official site.
        RecordDeclaration = "record-declaration",
        /// Changes the incident card (JN3).
        EditIncidentCard = "edit-incident-card",
        /// Sees the incident card: everybody must, on the day it counts.
        SeeIncidentCard = "see-incident-card",
        /// Changes the list of devices (JN4).
        EditDevices = "edit-devices",
        /// Sees where the company stands on its way.
        SeeBoard = "see-board",
        /// Posts the handbook to a team (JN2).
        PostHandbook = "post-handbook",
        /// Answers what staff ask a human.
        AnswerHuman = "answer-human",
        /// Moves to another edition of the questions (CT4).
        MigrateEdition = "migrate-edition",
        /// Takes out reports and evidence.
        Export = "export",
        /// Has a text checked for words that claim too much (CT10).
        CheckWording = "check-wording",
        /// Sees who has not answered: only on request, and logged (RM7).
        SeeNames = "see-names",
        /// Sets, changes and pauses the checks, says when the company is closed, and posts cards (CT8, CT12).
        KeepChecks = "keep-checks",
        /// Looks after one's own team: how far it is, and by name where the company allowed it and said so (RM7).
        LookAfterTeam = "look-after-team",
    }
}

/// The one table: who may do a deed.
fn doers(deed: Deed) -> &'static [Role] {
    use Role::{Auditor, Coordinator, Manager, Staff};
    match deed {
        Deed::AnswerOwn
        | Deed::SeeOwn
        | Deed::AskHuman
        | Deed::DeleteOwn
        | Deed::SeeIncidentCard
        | Deed::SeeBoard
        | Deed::CheckWording => &[Staff, Manager, Coordinator, Auditor],
        Deed::SeeTeam | Deed::SeeActions => &[Manager, Coordinator, Auditor],
        Deed::LookAfterTeam => &[Manager],
        Deed::AnswerForTeam | Deed::KeepActions => &[Manager, Coordinator],
        Deed::SeeProposals | Deed::Export => &[Coordinator, Auditor],
        Deed::OpenDiagnosis
        | Deed::CloseDiagnosis
        | Deed::ChangeMode
        | Deed::Rule
        | Deed::EditCompany
        | Deed::EditTeams
        | Deed::EditMembers
        | Deed::ImportMembers
        | Deed::GrantRoles
        | Deed::SetRollout
        | Deed::Pause
        | Deed::WritePolicy
        | Deed::PublishPolicy
        | Deed::PrepareDeclaration
        | Deed::RecordDeclaration
        | Deed::EditIncidentCard
        | Deed::EditDevices
        | Deed::PostHandbook
        | Deed::AnswerHuman
        | Deed::MigrateEdition
        | Deed::SeeNames
        | Deed::KeepChecks => &[Coordinator],
    }
}

/// Tells whether somebody who holds `roles` may do a deed; without a role, nothing.
pub fn may(roles: &BTreeSet<Role>, deed: Deed) -> bool {
    doers(deed).iter().any(|role| roles.contains(role))
}

#[cfg(test)]
mod tests;
