using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Pictures may lie in sets, projects and people.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261122000004_Collections")]
internal sealed class CollectionsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Collections.Sql);
}
