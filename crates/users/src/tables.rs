//! The table `account`, and all SQL about it.

use std::str::FromStr;

use domain::{BirthMonth, Timestamp, UserId};
use store::{Error, Migration, Reader, Row, Script, Tx, params};

use crate::account::tier_of;
use crate::{Account, Avatar, Email, Member, Preferences, Region, Standing};

/// The tables of this component. No tier is among the columns: it is computed.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        component: "users",
        version: 1,
        name: "accounts",
        script: Script::Common(
            "CREATE TABLE account (
            id TEXT PRIMARY KEY,
            role TEXT NOT NULL,
            email_key TEXT UNIQUE,
            email_given TEXT,
            pen_name TEXT NOT NULL,
            birth_month TEXT,
            region TEXT,
            ink TEXT NOT NULL,
            avatar TEXT NOT NULL,
            preferences TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            last_seen_at BIGINT NOT NULL
        );
        CREATE INDEX account_guest_last_seen ON account (last_seen_at) WHERE role = 'guest';",
        ),
    },
    Migration {
        component: "users",
        version: 2,
        name: "people one wants nothing to do with",
        script: Script::Common(
            "CREATE TABLE block (
                user_id TEXT NOT NULL,
                blocked_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (user_id, blocked_id)
            ) /* WITHOUT ROWID */;
            CREATE INDEX block_of ON block (blocked_id);",
        ),
    },
];

const SELECT: &str = "SELECT id, role, email_key, email_given, pen_name, birth_month, region, ink,
    avatar, preferences, created_at, last_seen_at FROM account";

pub(crate) fn load(r: &mut Reader, id: UserId, now: Timestamp) -> Result<Option<Account>, Error> {
    let row = r.query_opt(&format!("{SELECT} WHERE id = $1"), params![&id.to_string()])?;
    row.map(|row| account(&row, now)).transpose()
}

/// Adds an account; false when its e-mail address has one already.
pub(crate) fn insert(tx: &mut Tx, account: &Account) -> Result<bool, Error> {
    let (key, given) = account.email.as_ref().map(|e| (e.key(), e.given())).unzip();
    let sql =
        "INSERT INTO account (id, role, email_key, email_given, pen_name, birth_month, region,
        ink, avatar, preferences, created_at, last_seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (email_key) DO NOTHING";
    let preferences = preferences_json(&account.preferences)?;
    let (id, birth) = (account.id.to_string(), account.birth.map(|birth| birth.to_string()));
    let params = params![
        &id,
        account.role.as_str(),
        key,
        given,
        &account.pen_name,
        birth.as_deref(),
        account.region.as_ref().map(Region::as_str),
        account.ink.as_str(),
        account.avatar.as_str(),
        &preferences,
        account.created_at.0,
        account.last_seen_at.0,
    ];
    Ok(tx.execute(sql, params)? == 1)
}

/// Turns a guest's row into a full account; false when there is no such guest.
///
/// A rival may take the e-mail address at the same moment. On PostgreSQL the store then runs the
/// transaction again, and [`id_of_email`] finds the rival's row.
pub(crate) fn promote_guest(tx: &mut Tx, account: &Account) -> Result<bool, Error> {
    let (key, given) = account.email.as_ref().map(|e| (e.key(), e.given())).unzip();
    let sql = "UPDATE account SET role = $2, email_key = $3, email_given = $4, pen_name = $5,
        birth_month = $6, region = $7, last_seen_at = $8 WHERE id = $1 AND role = 'guest'";
    let (id, birth) = (account.id.to_string(), account.birth.map(|birth| birth.to_string()));
    let params = params![
        &id,
        account.role.as_str(),
        key,
        given,
        &account.pen_name,
        birth.as_deref(),
        account.region.as_ref().map(Region::as_str),
        account.last_seen_at.0,
    ];
    Ok(tx.execute(sql, params)? == 1)
}

/// Saves what a person may change of their own profile.
pub(crate) fn save_profile(tx: &mut Tx, account: &Account) -> Result<(), Error> {
    let sql =
        "UPDATE account SET pen_name = $2, ink = $3, avatar = $4, preferences = $5 WHERE id = $1";
    let (id, preferences) = (account.id.to_string(), preferences_json(&account.preferences)?);
    let params = params![
        &id,
        &account.pen_name,
        account.ink.as_str(),
        account.avatar.as_str(),
        &preferences,
    ];
    tx.execute(sql, params).map(drop)
}

pub(crate) fn id_of_email(r: &mut Reader, key: &str) -> Result<Option<UserId>, Error> {
    let row = r.query_opt("SELECT id FROM account WHERE email_key = $1", params![key])?;
    row.map(|row| word(&row, 0)).transpose()
}

pub(crate) fn standing(r: &mut Reader, id: UserId) -> Result<Option<Standing>, Error> {
    let sql = "SELECT role, birth_month FROM account WHERE id = $1";
    let row = r.query_opt(sql, params![&id.to_string()])?;
    row.map(|row| Ok(Standing { role: word(&row, 0)?, birth: optional_word(&row, 1)? })).transpose()
}

pub(crate) fn members(
    r: &mut Reader,
    ids: &[UserId],
    now: Timestamp,
) -> Result<Vec<Member>, Error> {
    let ids: Vec<String> = ids.iter().map(UserId::to_string).collect();
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT id, pen_name, ink, avatar, birth_month FROM account WHERE id IN ({})",
        places.join(", ")
    );
    let params: Vec<_> = ids.iter().map(store::Value::from).collect();
    let rows = r.query(&sql, &params)?;
    rows.iter().map(|row| member(row, now)).collect()
}

/// Notes a visit; the later moment wins.
pub(crate) fn set_last_seen(tx: &mut Tx, id: UserId, now: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE account SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2";
    tx.execute(sql, params![&id.to_string(), now.0]).map(drop)
}

pub(crate) fn delete(tx: &mut Tx, id: UserId) -> Result<bool, Error> {
    let deleted = tx.execute("DELETE FROM account WHERE id = $1", params![&id.to_string()])?;
    Ok(deleted == 1)
}

/// Deletes guests last seen before `before`, the longest away first.
pub(crate) fn delete_guests(
    tx: &mut Tx,
    before: Timestamp,
    most: u32,
) -> Result<Vec<UserId>, Error> {
    let sql = "DELETE FROM account WHERE id IN (
            SELECT id FROM account WHERE role = 'guest' AND last_seen_at < $1
            ORDER BY last_seen_at LIMIT $2)
        RETURNING id";
    let rows = tx.query(sql, params![before.0, most])?;
    rows.iter().map(|row| word(row, 0)).collect()
}

fn account(row: &Row, now: Timestamp) -> Result<Account, Error> {
    let birth = optional_word(row, 5)?;
    let email = row.get::<Option<String>>(2)?.zip(row.get::<Option<String>>(3)?);
    Ok(Account {
        id: word(row, 0)?,
        role: word(row, 1)?,
        email: email.map(|(key, given)| Email::from_columns(given, key)),
        pen_name: row.get(4)?,
        birth,
        region: optional_word(row, 6)?,
        tier: tier_of(birth, now),
        ink: word(row, 7)?,
        avatar: avatar(row, 8)?,
        // A choice that this version no longer knows must not lock its owner out.
        preferences: serde_json::from_str(row.get(9)?).unwrap_or_default(),
        created_at: Timestamp(row.get(10)?),
        last_seen_at: Timestamp(row.get(11)?),
    })
}

fn member(row: &Row, now: Timestamp) -> Result<Member, Error> {
    let birth: Option<BirthMonth> = optional_word(row, 4)?;
    Ok(Member {
        id: word(row, 0)?,
        pen_name: row.get(1)?,
        ink: word(row, 2)?,
        avatar: avatar(row, 3)?,
        tier: tier_of(birth, now),
    })
}

fn preferences_json(preferences: &Preferences) -> Result<String, Error> {
    serde_json::to_string(preferences).map_err(|error| Error::Type(error.to_string()))
}

fn avatar(row: &Row, column: usize) -> Result<Avatar, Error> {
    Avatar::parse(row.get(column)?).map_err(|_| unreadable(column))
}

/// A column whose text is one of our words or ids.
fn word<T: FromStr>(row: &Row, column: usize) -> Result<T, Error> {
    row.get::<&str>(column)?.parse().map_err(|_| unreadable(column))
}

fn optional_word<T: FromStr>(row: &Row, column: usize) -> Result<Option<T>, Error> {
    let text = row.get::<Option<&str>>(column)?;
    text.map(|text| text.parse().map_err(|_| unreadable(column))).transpose()
}

/// Names the place, not the value: it is somebody's.
fn unreadable(column: usize) -> Error {
    Error::Type(format!("column {column} of an account holds no word of ours"))
}
