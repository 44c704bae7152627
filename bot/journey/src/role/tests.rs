//! The matrix of roles and deeds, written out.

use super::*;

/// Every deed with who may do it, in the order staff, manager, coordinator, auditor: a dot is a no.
const MATRIX: &str = "
answer-own           s m c a
see-own              s m c a
ask-human            s m c a
delete-own           s m c a
answer-for-team      . m c .
see-team             . m c a
open-diagnosis       . . c .
close-diagnosis      . . c .
change-mode          . . c .
rule                 . . c .
see-proposals        . . c a
keep-actions         . m c .
see-actions          . m c a
edit-company         . . c .
edit-teams           . . c .
edit-members         . . c .
import-members       . . c .
grant-roles          . . c .
set-rollout          . . c .
pause                . . c .
write-policy         . . c .
publish-policy       . . c .
prepare-declaration  . . c .
record-declaration   . . c .
edit-incident-card   . . c .
see-incident-card    s m c a
edit-devices         . . c .
see-board            s m c a
post-handbook        . . c .
answer-human         . . c .
migrate-edition      . . c .
export               . . c a
check-wording        s m c a
see-names            . . c .
keep-checks          . . c .
look-after-team      . m . .
";

fn matrix() -> Vec<(Deed, Vec<Role>)> {
    let row = |line: &str| {
        let (name, marks) = line.split_once(' ').expect("a deed and its marks");
        let deed = Deed::parse(name).unwrap_or_else(|| panic!("{name} is no deed"));
        let marks: Vec<&str> = marks.split_whitespace().collect();
        assert_eq!(marks.len(), Role::ALL.len(), "{line}");
        (deed, Role::ALL.into_iter().zip(marks).filter(|(_, mark)| *mark != ".").map(|(role, _)| role).collect())
    };
    MATRIX.lines().filter(|line| !line.is_empty()).map(row).collect()
}

#[test]
fn every_role_may_do_exactly_what_the_matrix_says() {
    let matrix = matrix();
    assert_eq!(matrix.iter().map(|(deed, _)| *deed).collect::<Vec<_>>(), Deed::ALL, "each deed has one row");
    for (deed, doers) in &matrix {
        for role in Role::ALL {
            assert_eq!(may(&BTreeSet::from([role]), *deed), doers.contains(&role), "{role:?} {deed:?}");
        }
    }
}

#[test]
fn roles_add_up_and_nobody_without_one_may_do_anything() {
    for (deed, doers) in matrix() {
        assert!(!may(&BTreeSet::new(), deed), "{deed:?}");
        for bits in 0..16_u8 {
            let held: BTreeSet<Role> = Role::ALL
                .into_iter()
                .enumerate()
                .filter(|(bit, _)| bits >> bit & 1 == 1)
                .map(|(_, role)| role)
                .collect();
            assert_eq!(may(&held, deed), doers.iter().any(|role| held.contains(role)), "{held:?} {deed:?}");
        }
    }
}

#[test]
fn an_auditor_changes_nothing_but_their_own_things() {
    let auditor = BTreeSet::from([Role::Auditor]);
    let allowed: Vec<&str> = Deed::ALL.into_iter().filter(|deed| may(&auditor, *deed)).map(Deed::name).collect();
    let changing = |name: &&str| !name.starts_with("see-") && !["export", "check-wording"].contains(name);
    let changing: Vec<&str> = allowed.into_iter().filter(changing).collect();
    assert_eq!(changing, ["answer-own", "ask-human", "delete-own"]);
}
