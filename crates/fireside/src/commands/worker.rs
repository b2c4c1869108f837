//! `fireside worker`: jobs only.

use crate::cli::{Common, Role, Serve};
use crate::commands::serve;

pub(crate) fn run(common: &Common) -> anyhow::Result<()> {
    let (common, roles) = (common.clone(), vec![Role::Worker]);
    serve::run(&Serve { common, roles, listen: None, profile: None })
}
