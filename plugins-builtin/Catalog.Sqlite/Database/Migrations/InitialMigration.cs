using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>The first schema. Written as SQL, since STRICT, WITHOUT ROWID and FTS5 have no other words; a test compares it with the model.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261121000001_Initial")]
internal sealed class InitialMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(InitialPictures.Sql);
        migrationBuilder.Sql(InitialFindings.Sql);
        migrationBuilder.Sql(InitialWork.Sql);
        migrationBuilder.Sql(InitialAccounts.Sql);
    }
}
