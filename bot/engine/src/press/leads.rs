//! Buttons of those who answer for a team, and of what they may see: `e.<deed>`.

use super::checks::{cycle, spelt};
use journey::check::CycleId;
use journey::{DiagnosisId, TeamId};

/// What a button of those who answer for a team means (RM7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadPress {
    /// How far is my team?
    Show,
    /// Who of this team has not handed in?
    Run(TeamId, DiagnosisId),
    /// Who of this team has something left to do in this cycle?
    Check(TeamId, CycleId),
    /// May they see names?
    Setting,
    /// They may, once their people were told.
    Allow,
    /// They may not.
    Forbid,
}

impl LeadPress {
    /// Lists a press of each shape, with the longest ids.
    pub fn samples() -> Vec<LeadPress> {
        let check = content::CheckId::parse("a-check-of-16-xx").expect("sixteen plain characters");
        let cycle = CycleId { check, opened: jiff::civil::date(2026, 12, 9) };
        let team = TeamId::derive("t");
        vec![
            LeadPress::Show,
            LeadPress::Run(team.clone(), DiagnosisId::derive("d")),
            LeadPress::Check(team, cycle),
            LeadPress::Setting,
            LeadPress::Allow,
            LeadPress::Forbid,
        ]
    }

    /// Spells the press, behind `e.`.
    pub(super) fn written(&self) -> String {
        match self {
            LeadPress::Show => "show".to_owned(),
            LeadPress::Run(team, run) => format!("run.{team}.{run}"),
            LeadPress::Check(team, cycle) => format!("check.{team}.{}", spelt(cycle)),
            LeadPress::Setting => "set".to_owned(),
            LeadPress::Allow => "allow".to_owned(),
            LeadPress::Forbid => "forbid".to_owned(),
        }
    }

    /// Reads what [`LeadPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<LeadPress> {
        let parts: Vec<&str> = text.split('.').collect();
        match parts[..] {
            ["show"] => Some(LeadPress::Show),
            ["run", team, run] => Some(LeadPress::Run(TeamId::parse(team).ok()?, DiagnosisId::parse(run).ok()?)),
            ["check", team, check, opened] => Some(LeadPress::Check(TeamId::parse(team).ok()?, cycle(check, opened)?)),
            ["set"] => Some(LeadPress::Setting),
            ["allow"] => Some(LeadPress::Allow),
            ["forbid"] => Some(LeadPress::Forbid),
            _ => None,
        }
    }
}
