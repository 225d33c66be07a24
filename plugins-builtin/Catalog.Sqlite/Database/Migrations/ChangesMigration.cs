using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>A history of changes, by which copies of the pictures catch up, and whether a picture has a prompt.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261122000001_Changes")]
internal sealed class ChangesMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Changes.Sql);
}
