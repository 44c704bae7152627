//! What a turn makes of a dossier: the rule that every store must agree with.

use super::{Awaited, Dossier, Offer, TeamCount};
use crate::{Event, Press, Turn, What};
use chat::{Act, Token};
use jiff::Timestamp;
use journey::check::Confirmation;
use journey::moment::zone_of;
use journey::{
    Colleague, Diagnosis, DiagnosisId, Draft, Kind, Ledger, Member, MemberId, Mode, Presence, Record, Sheet, SheetId,
    TeamId,
};

impl Dossier {
    /// Applies a turn, as committing it and reading the dossier again does. What reached the room ([`Dossier::sent`]) is
    /// known only after delivery and stays as it is; so do the ballots that come out, which are drawn by lot; after [`Record::Joined`] the dossier is that of somebody in another
    /// organization, of which no more is known here than its name; and after [`Record::Erased`] it is nobody's.
    pub fn apply(&mut self, event: &Event, turn: &Turn, now: Timestamp) {
        for record in &turn.records {
            self.keep(record, now);
        }
        self.colleagues.limit(&self.ledger, &self.member.id);
        self.place = turn.place.clone();
        if let Some(last) = turn.letters.iter().rev().find(|letter| letter.to == self.address) {
            self.offered = Offer::all_of(&last.message);
        }
        (self.invitation, self.fresh_code, self.told_name) = (None, None, None);
        self.awaited = Awaited::default();
        self.team_count = TeamCount::default();
        if let What::Act(act) = &event.what {
            self.last_act = Some(now);
            self.last_press = match act {
                Act::Pressed(token) => Some(token.clone()).filter(|token| !self.tells_of_a_ballot(token)),
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
            Record::Answered { sheet, question, choice, printed }
            | Record::Drafted { sheet, question, draft: Draft::Answered { choice, printed } } => {
                self.on_sheet(sheet, |sheet| sheet.answer(question.clone(), *choice, printed.clone(), now));
            }
            Record::Skipped { sheet, question } | Record::Drafted { sheet, question, draft: Draft::Skipped } => {
                self.on_sheet(sheet, |sheet| sheet.put_aside(question));
            }
            Record::Submitted { sheet } => self.on_sheet(sheet, |sheet| sheet.submitted = Some(now)),
            Record::Cast { sheet, office, .. } => {
                self.on_sheet(sheet, |sheet| sheet.cast(office, now));
                // How messages began may have been an answer.
                self.sent.clear();
            }
            Record::DiagnosisHidden { diagnosis } => {
                for open in self.open.iter_mut().filter(|open| open.id == *diagnosis) {
                    open.mode = Mode::Anonymous;
                }
            }
            Record::DiagnosisClosed { diagnosis } => self.close(diagnosis, now),
            Record::DiagnosisReopened { diagnosis } => self.reopen(diagnosis),
            Record::Stopped => self.member.stopped = true,
            Record::Resumed => self.member.stopped = false,
            Record::Snoozed { until } => self.member.snoozed_until = *until,
            Record::TimeOff { until } => self.member.away_until = *until,
            Record::HoursChosen { hours } => {
                self.member.hours = hours.clone();
                self.set_clock();
            }
            Record::PutOff { diagnosis, why } => {
                self.member.put_off.insert(diagnosis.clone(), *why);
            }
            Record::Joined { .. } => {
                self.organization.kind = Kind::Company;
                self.organization.name = self.invitation.take().and_then(|invitation| invitation.organization);
            }
            Record::CompanyFounded => {
                self.organization.kind = Kind::Company;
                self.ledger = Ledger::founded_by(&self.member.id);
            }
            Record::Called { member, name } => {
                self.change(member, |known| known.name.clone_from(name));
                if let Some(contact) = self.colleagues.contacts.get_mut(member) {
                    contact.name.clone_from(name);
                }
            }
            Record::Placed { member, team } => {
                self.change(member, |known| known.team.clone_from(team));
                self.set_clock();
                if let Some(contact) = self.colleagues.contacts.get_mut(member) {
                    contact.team.clone_from(team);
                }
            }
            Record::Recognised { member } => self.recognise(member),
            Record::Expected { member, name, team } => self.expect(member, name, team.as_ref()),
            Record::Left { member, presence } => {
                let left = match presence {
                    Presence::Here => None,
                    Presence::Gone => Some(now),
                };
                self.change(member, |known| *known.left = left);
                if let Some(contact) = self.colleagues.contacts.get_mut(member) {
                    contact.left = left.is_some();
                }
                self.organization.members = match presence {
                    Presence::Here => self.organization.members + 1,
                    Presence::Gone => self.organization.members.saturating_sub(1),
                };
            }
            Record::Checked { cycle, said } => {
                self.checked.retain(|earlier| earlier.cycle != *cycle);
                self.checked.push(Confirmation { cycle: cycle.clone(), said: *said, at: now });
                self.checked.sort_by(|one, other| {
                    let order = |it: &Confirmation| (it.cycle.opened, it.cycle.check.clone());
                    order(one).cmp(&order(other))
                });
            }
            Record::Ledger { fact } => {
                self.ledger.apply(fact, &self.member.id, now);
                self.set_clock();
            }
            Record::Erased => self.ledger.forget(&self.member.id),
            // A code is known only to whom it was given.
            Record::CodeIssued { .. } => {}
        }
    }

    fn on_sheet(&mut self, id: &SheetId, change: impl FnOnce(&mut Sheet)) {
        if let Some(sheet) = self.sheets.iter_mut().find(|kept| kept.id == *id) {
            change(sheet);
        }
    }

    /// Ends a run; what was to be cut loose and is not handed in goes, with what was said of it.
    fn close(&mut self, id: &DiagnosisId, now: Timestamp) {
        self.open.retain(|open| open.id != *id);
        let draft = |sheet: &Sheet| sheet.is_anonymous() && sheet.submitted.is_none();
        if self.sheets.iter().any(|sheet| sheet.diagnosis.id == *id && draft(sheet)) {
            self.sent.clear();
        }
        let others = self.colleagues.sheets.values_mut().flatten();
        for sheet in self.sheets.iter_mut().chain(others).filter(|sheet| sheet.diagnosis.id == *id) {
            sheet.diagnosis.closed = Some(now);
            sheet.let_go();
        }
    }

    /// Tells whether a button that was pressed says what somebody answered on a sheet that was cut loose from them.
    fn tells_of_a_ballot(&self, token: &Token) -> bool {
        match Press::read(token) {
            Some(Press::Answer(sheet, ..) | Press::Change(sheet, ..)) => self.sheet(&sheet).is_some_and(Sheet::is_cast),
            Some(_) | None => false,
        }
    }

    /// Lets the days of the person follow the zone that was chosen for them.
    fn set_clock(&mut self) {
        let Member { hours, team, .. } = &self.member;
        self.member.zone = zone_of(hours.zone.as_deref(), team.as_ref(), &self.ledger).0;
    }

    /// Lets a run take answers again: it is the one everybody's sheets belong to, or the one the ledger remembers.
    fn reopen(&mut self, id: &DiagnosisId) {
        let others = self.colleagues.sheets.values_mut().flatten();
        let mut found = None;
        for sheet in self.sheets.iter_mut().chain(others).filter(|sheet| sheet.diagnosis.id == *id) {
            sheet.diagnosis.closed = None;
            found = Some(sheet.diagnosis.clone());
        }
        let kept = self.ledger.runs.get(id).map(|run| Diagnosis {
            id: id.clone(),
            set: run.set,
            mode: run.mode,
            opened_by: run.opened_by.clone(),
            opened: run.opened_at,
            closed: None,
        });
        self.open.extend(found.or(kept));
        self.open.sort_by_key(|open| open.opened);
    }

    /// Changes what is known about a person: the one of this conversation or somebody else.
    fn change(&mut self, member: &MemberId, change: impl FnOnce(Known<'_>)) {
        if *member == self.member.id {
            let Member { name, team, left, .. } = &mut self.member;
            change(Known { name, team, left });
        } else if let Some(Colleague { name, team, left, .. }) = self.colleagues.people.get_mut(member) {
            change(Known { name, team, left });
        }
    }

    /// The person is one with somebody on the list: they have that id, name and team from here on.
    fn recognise(&mut self, member: &MemberId) {
        if let Some(listing) = self.awaited.listing.take().filter(|listing| listing.member == *member) {
            self.member.id = listing.member;
            (self.member.name, self.member.team) = (Some(listing.name), listing.team);
            self.organization.members = self.organization.members.saturating_sub(1);
        }
    }

    fn expect(&mut self, member: &MemberId, name: &str, team: Option<&TeamId>) {
        self.organization.members += 1;
        let expected = Colleague {
            id: member.clone(),
            name: Some(name.to_owned()),
            team: team.cloned(),
            locale: None,
            agreed: None,
            stopped: false,
            away_until: None,
            left: None,
            connected: false,
        };
        self.colleagues.people.insert(member.clone(), expected);
    }
}

/// What is known alike about the person of a conversation and about others.
struct Known<'a> {
    name: &'a mut Option<String>,
    team: &'a mut Option<TeamId>,
    left: &'a mut Option<Timestamp>,
}
