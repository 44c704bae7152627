//! What the head of a list means: Japanese or English, in any order, or no head at all.

use std::collections::BTreeSet;

use super::{Column, RosterFault, RosterRole};

const NAME: [&str; 14] = [
    "氏名",
    "名前",
    "お名前",
    "社員名",
    "従業員名",
    "社員氏名",
    "氏名漢字",
    "表示名",
    "なまえ",
    "name",
    "fullname",
    "displayname",
    "employee",
    "employeename",
];
const FAMILY: [&str; 6] = ["姓", "苗字", "名字", "lastname", "familyname", "surname"];
const GIVEN: [&str; 4] = ["名", "firstname", "givenname", "下の名前"];
const TEAM: [&str; 12] =
    ["部署", "部門", "所属", "所属部署", "チーム", "課", "部署名", "グループ", "team", "department", "dept", "group"];
const ROLE: [&str; 4] = ["役割", "権限", "ロール", "role"];

const STAFF: [&str; 9] = ["従業員", "社員", "一般", "スタッフ", "メンバー", "一般社員", "staff", "employee", "member"];
const MANAGER: [&str; 9] =
    ["部門長", "部長", "課長", "所属長", "リーダー", "マネージャー", "経営者", "manager", "teammanager"];
const COORDINATOR: [&str; 6] =
    ["責任者", "情報セキュリティ責任者", "推進者", "推進担当", "coordinator", "securityofficer"];
const AUDITOR: [&str; 5] = ["監査", "監査人", "監査役", "監査担当", "auditor"];
const OPERATOR: [&str; 5] = ["運用", "運用担当", "システム管理者", "サーバー担当", "operator"];

/// Folds a short text so that the ways of writing it are one: width, case, blanks, brackets and what stands in them.
pub(super) fn folded(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    let narrow: String = text.chars().map(narrow).collect();
    let before = narrow.split(['(', '[', '【', '〔']).next().unwrap_or_default();
    let kept = |letter: &char| !letter.is_whitespace() && !"_-・:*".contains(*letter);
    before.chars().filter(kept).flat_map(char::to_lowercase).collect()
}

/// Tells which column a head names, if it is one that is taken.
fn column(head: &str, networks: &[&str]) -> Option<Column> {
    let folded = folded(head);
    let network = networks.iter().find(|network| folded.contains(&network.to_lowercase()));
    if let Some(network) = network {
        return Some(Column::Account((*network).to_owned()));
    }
    let known = |names: &[&str]| names.contains(&folded.as_str());
    match () {
        () if known(&NAME) => Some(Column::Name),
        () if known(&FAMILY) => Some(Column::Family),
        () if known(&GIVEN) => Some(Column::Given),
        () if known(&TEAM) => Some(Column::Team),
        () if known(&ROLE) => Some(Column::Role),
        () => None,
    }
}

/// What the columns of a list mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The column of each cell of a row, if it is taken.
    pub(super) columns: Vec<Option<Column>>,
    /// Whether the first row is the head, or a person already.
    pub(super) is_row: bool,
    /// How many columns are named that are not taken.
    pub(super) ignored: usize,
}

/// Reads the first row as a head; where it is none, the order is name, team, role.
pub(super) fn read(first: &[String], networks: &[&str]) -> Result<Head, RosterFault> {
    let columns: Vec<Option<Column>> = first.iter().map(|head| column(head, networks)).collect();
    let named = |wanted: &Column| columns.iter().flatten().any(|column| column == wanted);
    // One word alone may be somebody's name or team; two, or a word for the name, are a head.
    let has_people = named(&Column::Name) || named(&Column::Family);
    if !has_people && columns.iter().flatten().count() < 2 {
        let columns = vec![Some(Column::Name), Some(Column::Team), Some(Column::Role)];
        return Ok(Head { columns, is_row: false, ignored: 0 });
    }
    if !has_people {
        return Err(RosterFault::NoNameColumn);
    }
    let mut seen = BTreeSet::new();
    if let Some(doubled) = columns.iter().flatten().find(|column| !seen.insert((*column).clone())) {
        return Err(RosterFault::DoubledColumn(doubled.clone()));
    }
    let ignored = first.iter().zip(&columns).filter(|(head, column)| column.is_none() && !head.trim().is_empty());
    let ignored = ignored.count();
    Ok(Head { columns, is_row: true, ignored })
}

/// Reads a role in Japanese or English.
pub(super) fn role(text: &str) -> Option<RosterRole> {
    let folded = folded(text);
    let known = |names: &[&str]| names.contains(&folded.as_str());
    match () {
        () if known(&STAFF) => Some(RosterRole::Staff),
        () if known(&MANAGER) => Some(RosterRole::Manager),
        () if known(&COORDINATOR) => Some(RosterRole::Coordinator),
        () if known(&AUDITOR) => Some(RosterRole::Auditor),
        () if known(&OPERATOR) => Some(RosterRole::Operator),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(first: &[&str]) -> Result<Head, RosterFault> {
        read(&first.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>(), &["Net", "Other"])
    }

    #[test]
    fn heads_in_both_languages_and_any_order_are_known() {
        let wanted = vec![Some(Column::Team), Some(Column::Name), None, Some(Column::Account("Net".into()))];
        for heads in [["部署", "氏名", "内線", "Net ID"], ["Ｔｅａｍ", " Full Name ", "ext.", "net_user"]] {
            let head = head(&heads).unwrap();
            assert_eq!((&head.columns, head.is_row, head.ignored), (&wanted, true, 1), "{heads:?}");
        }
    }

    #[test]
    fn a_first_row_that_names_nothing_is_somebody() {
        assert!(!head(&["佐藤 花子", "営業"]).unwrap().is_row);
        assert!(!head(&["グループ", "営業"]).unwrap().is_row);
        assert_eq!(head(&["部署", "役割"]), Err(RosterFault::NoNameColumn));
        assert_eq!(head(&["氏名", "名前"]), Err(RosterFault::DoubledColumn(Column::Name)));
    }

    #[test]
    fn roles_are_known_in_both_languages() {
        for (text, wanted) in [
            ("スタッフ", RosterRole::Staff),
            ("Team Manager", RosterRole::Manager),
            ("情報セキュリティ責任者（総務）", RosterRole::Coordinator),
            ("AUDITOR", RosterRole::Auditor),
            ("システム管理者", RosterRole::Operator),
        ] {
            assert_eq!(role(text), Some(wanted), "{text}");
        }
        assert_eq!(role("主任"), None);
    }
}
