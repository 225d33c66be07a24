using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Pictures may be made of others, with a recipe, and lie in stacks.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261122000003_Stacks")]
internal sealed class StacksMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Stacks.Sql);
}
