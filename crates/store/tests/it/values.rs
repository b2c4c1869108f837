//! Parameters and columns.

use store::testing::on_each_database;
use store::{Error, Reader, Tx, params};

#[test]
fn parameters_bind_by_number() {
    on_each_database(async |db| {
        let store = db.open().await;
        let sql = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($10 AS TEXT), CAST($3 AS TEXT), \
            CAST($1 AS TEXT), $4 + CAST($5 AS BIGINT), CAST($6 AS TEXT), CAST($7 AS TEXT), \
            CAST($8 AS TEXT), CAST($9 AS TEXT), '$11', CAST($11 AS TEXT)";
        let read = move |r: &mut Reader| {
            r.query_opt(sql, params!["a", "b", "c", 4, 5, "f", "g", "h", "i", "j", "k"])
        };
        let row = store.read(read).await.expect("binds").expect("a row");
        let text = |column| row.get::<&str>(column).expect("text");
        assert_eq!([text(0), text(1), text(2), text(3), text(4)], ["b", "a", "j", "c", "a"]);
        assert_eq!((row.get::<i64>(5), text(10), text(11)), (Ok(9), "$11", "k"));
    });
}

#[test]
fn a_wrong_number_of_parameters_is_refused() {
    on_each_database(async |db| {
        let store = db.open().await;
        for count in [0, 2] {
            let read = move |r: &mut Reader| {
                r.query("SELECT CAST($1 AS TEXT)", &params!["a", "b"][..count])
            };
            assert!(matches!(store.read(read).await, Err(Error::Type(_))), "{count}");
        }
    });
}

#[test]
fn types_come_back_as_they_went_in() {
    on_each_database(async |db| {
        let store = db.open().await;
        let write = |tx: &mut Tx| {
            tx.batch(
                "CREATE TABLE kinds (t TEXT, i BIGINT, f DOUBLE PRECISION, b BOOLEAN, x BYTEA)",
            )?;
            let insert = "INSERT INTO kinds VALUES ($1, $2, $3, $4, $5)";
            tx.execute(insert, params!["é\u{1F600}", i64::MIN, 3.0, true, &[0_u8, 255][..]])?;
            let none = None::<i64>;
            tx.execute(insert, params![none, none, none, none, none])?;
            // A RETURNING counts the same rows on both.
            let update = "UPDATE kinds SET t = $1 WHERE b = $2 RETURNING t";
            assert_eq!(tx.execute(update, params!["z", true])?, 1);
            tx.query("SELECT t, i, f, b, x FROM kinds ORDER BY i IS NULL", &[])
        };
        let rows: Vec<_> = store.write::<_, Error, _>(write).await.expect("round trip");
        let [full, empty] = &rows[..] else { panic!("two rows") };
        assert_eq!((full.get(0), full.get(1), full.get(2)), (Ok("z"), Ok(i64::MIN), Ok(3.0)));
        assert_eq!((full.get(3), full.get::<&[u8]>(4)), (Ok(true), Ok(&[0, 255][..])));
        for column in 0..5 {
            assert_eq!(empty.get::<Option<String>>(column), Ok(None));
        }
    });
}

#[test]
fn a_second_row_is_an_error_where_one_is_expected() {
    on_each_database(async |db| {
        let store = db.open().await;
        let two = "SELECT 1 UNION ALL SELECT 2";
        let outcome = store.read(move |r: &mut Reader| r.query_opt(two, &[])).await;
        assert!(matches!(outcome, Err(Error::Type(_))));
    });
}
