//! What a turn makes of a dossier: the rule that every store must agree with.

use super::Dossier;
use crate::{Event, Turn, What};
use chat::Act;
use jiff::Timestamp;
use journey::{Diagnosis, Kind, Record, Sheet};

impl Dossier {
    /// Applies a turn, as committing it and reading the dossier again does. What reached the room ([`Dossier::sent`]) is
    /// known only after delivery and stays as it is; and after [`Record::Joined`] the dossier is that of somebody in another
    /// organization, of which no more is known here than its name.
    pub fn apply(&mut self, event: &Event, turn: &Turn, now: Timestamp) {
        for record in &turn.records {
            self.keep(record, now);
        }
        self.place = turn.place.clone();
        (self.invitation, self.fresh_code) = (None, None);
        if let What::Act(act) = &event.what {
            self.last_act = Some(now);
            self.last_press = match act {
                Act::Pressed(token) => Some(token.clone()),
                Act::Said(_) | Act::Asked(_) | Act::Arrived => None,
            };
        }
    }

    fn keep(&mut self, record: &Record, now: Timestamp) {
        match record {
            Record::Agreed => self.member.agreed = Some(now),
            Record::LocaleChosen { locale } => self.member.locale = Some(*locale),
            Record::SystemChosen { system } => self.member.system = Some(*system),
            Record::OrganizationNamed { name } => self.organization.name = Some(name.clone()),
            Record::DiagnosisOpened { diagnosis, set, mode } => self.open.push(Diagnosis {
                id: diagnosis.clone(),
                set: *set,
                mode: *mode,
                opened_by: self.member.id.clone(),
                opened: now,
                closed: None,
            }),
            Record::SheetBegun { sheet, diagnosis } => {
                let of = self.open.iter().find(|open| open.id == *diagnosis).cloned();
                self.sheets.extend(of.map(|diagnosis| Sheet::new(sheet.clone(), diagnosis)));
            }
            Record::Answered { sheet, question, choice, printed } => {
                if let Some(sheet) = self.sheets.iter_mut().find(|kept| kept.id == *sheet) {
                    sheet.answer(question.clone(), *choice, printed.clone(), now);
                }
            }
            Record::Skipped { sheet, question } => {
                if let Some(sheet) = self.sheets.iter_mut().find(|kept| kept.id == *sheet) {
                    sheet.skipped.insert(question.clone());
                }
            }
            Record::Submitted { sheet } => {
                if let Some(sheet) = self.sheets.iter_mut().find(|kept| kept.id == *sheet) {
                    sheet.submitted = Some(now);
                }
            }
            Record::DiagnosisClosed { diagnosis } => {
                self.open.retain(|open| open.id != *diagnosis);
                for sheet in self.sheets.iter_mut().filter(|sheet| sheet.diagnosis.id == *diagnosis) {
                    sheet.diagnosis.closed = Some(now);
                }
            }
            Record::Stopped => self.member.stopped = true,
            Record::Resumed => self.member.stopped = false,
            Record::Snoozed { until } => self.member.snoozed_until = *until,
            Record::TimeOff { until } => self.member.away_until = *until,
            Record::Joined { .. } => {
                self.organization.kind = Kind::Company;
                self.organization.name = self.invitation.take().and_then(|invitation| invitation.organization);
            }
            Record::CompanyFounded => self.organization.kind = Kind::Company,
            // A code is known only to whom it was given.
            Record::CodeIssued { .. } => {}
        }
    }
}
