//! Sheets of the people of the office: opened, answered and handed in, by the shortest way or by every press.

use super::{Office, WORLD};
use chat::Command;
use content::{Choice, Locale, QuestionId, Scope};
use engine::{Place, Press};
use journey::ledger::Asked;
use journey::{Cut, DiagnosisId, Draft, Mode, Record, SheetId, asked_of, cut, scopes_of};

impl Office {
    /// 佐藤 opens the 25 questions for everybody, with two weeks to answer, and tells which run that is.
    ///
    /// # Panics
    /// Panics if nothing was opened.
    pub fn opened(&mut self) -> DiagnosisId {
        self.opened_as("集計のみ（おすすめ）")
    }

    /// The same, with another promise if there is a choice.
    ///
    /// # Panics
    /// Panics if nothing was opened.
    pub fn opened_as(&mut self, promise: &str) -> DiagnosisId {
        self.ask("佐藤", Command::SelfCheck).press("佐藤", "みんなに聞く");
        if self.button("佐藤", promise).is_some() {
            self.press("佐藤", promise);
        }
        self.press("佐藤", "2週間後");
        self.dossier("佐藤").open.last().expect("it was just opened").id.clone()
    }

    /// Somebody has answered everything they are asked and handed it in, as if by the shortest way.
    ///
    /// # Panics
    /// Panics if nothing is open.
    pub fn handed_in(&mut self, who: &str, choice: impl Fn(&QuestionId) -> Choice) -> &mut Office {
        let dossier = self.dossier(who);
        let diagnosis = dossier.open.last().expect("a run is open").clone();
        let set = WORLD.content.set(&diagnosis.set).expect("it ships");
        let scopes = scopes_of(&Asked::All, &dossier.ledger.roles(&dossier.member.id));
        let sheet = SheetId::derive(&format!("{who} {}", diagnosis.id));
        let printed = WORLD.content.printed(&set.name, Locale::Ja).hash.clone();
        let anonymous = diagnosis.mode == Mode::Anonymous;
        let mut records = vec![Record::SheetBegun { sheet: sheet.clone(), diagnosis: diagnosis.id }];
        let asked = asked_of(set, scopes);
        records.extend(asked.iter().map(|asked| {
            let (sheet, printed) = (sheet.clone(), printed.clone());
            let (question, choice) = (asked.id.clone(), choice(&asked.id));
            if anonymous && asked.scope == Scope::Person {
                Record::Drafted { sheet, question, draft: Draft::Answered { choice, printed } }
            } else {
                Record::Answered { sheet, question, choice, printed }
            }
        }));
        records.push(if anonymous {
            let Cut { ballot, office } = cut(asked);
            Record::Cast { sheet, ballot, office }
        } else {
            Record::Submitted { sheet }
        });
        self.keep(who, records)
    }

    /// Somebody presses their way through every question that comes, resting as offered, until none is open.
    pub fn answers(&mut self, who: &str, choice: impl Fn(&QuestionId) -> Choice) -> &mut Office {
        for _ in 0..80 {
            match self.dossier(who).place {
                Place::Asking(asking) => {
                    self.push(who, &Press::Answer(asking.sheet, asking.question.clone(), choice(&asking.question)));
                }
                Place::Resting { .. } => {
                    self.say(who, "続ける");
                }
                Place::New
                | Place::Reading
                | Place::Naming
                | Place::Typing { .. }
                | Place::Idle { .. }
                | Place::Reviewing { .. } => break,
            }
        }
        self
    }
}
