using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database.Migrations;

/// <summary>Captioners may describe pictures.</summary>
[DbContext(typeof(CatalogContext))]
[Migration("20261123000001_Captions")]
internal sealed class CaptionsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Captions.Sql);
}
