//! From what was filled in to a document.

use jiff::civil::Date;
use journey::{Clause, Entrusted, Ledger, PolicyDraft};
use papers::{Line, PolicyFields, Standard};

/// Makes the policy as a document, if nothing is open or wrong in it.
pub(crate) fn policy(ledger: &Ledger, today: Date) -> Option<papers::Policy> {
    let policy = PolicyDraft::of(ledger).finish(today).ok()?;
    let fields = PolicyFields {
        company: Line::parse(&policy.company).ok()?,
        title: Line::parse(&policy.representative_title).ok()?,
        representative: Line::parse(&policy.representative_name).ok()?,
        enacted: policy.enacted,
        revised: policy.revised,
        contact: Line::parse(&policy.contact).ok()?,
        entrusted: match policy.entrusted {
            Entrusted::Customers => papers::Entrusted::Customers,
            Entrusted::Own => papers::Entrusted::Own,
            Entrusted::Both => papers::Entrusted::Both,
        },
        clauses: policy.clauses.into_iter().map(|clause| papers::Clause::Standard(standard(clause))).collect(),
    };
    papers::Policy::new(fields).ok()
}

fn standard(clause: Clause) -> Standard {
    match clause {
        Clause::Management => Standard::Management,
        Clause::Organization => Standard::Structure,
        Clause::Employees => Standard::Staff,
        Clause::Laws => Standard::Law,
        Clause::Incidents => Standard::Incident,
        Clause::Continual => Standard::Review,
        Clause::Articles => Standard::Measures,
    }
}
