using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>The data folder in the words of schema.org: a Dataset with a download for each file.</summary>
internal static class LinkedDataset
{
    public static void Members(Utf8JsonWriter json, SiteInfo site, ImmutableArray<DataFile> data)
    {
        json.WriteString("@type", "Dataset");
        json.WriteString("name", site.Title);
        json.WriteString("description", site.Description);
        json.WriteString("url", site.Url + SitePaths.Data);
        json.WriteString("version", site.Version);
        json.WriteString("dateModified", site.AsOf.ToString());
        json.WriteString("license", JsonLd.Licence);
        json.WriteBoolean("isAccessibleForFree", true);
        json.Object("creator", () =>
        {
            json.WriteString("@type", "Organization");
            json.WriteString("name", site.Authors);
        });
        json.Objects("distribution", data, file =>
        {
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Holds);
            json.WriteString("contentUrl", site.Url + file.Path);
            json.WriteString("encodingFormat", file.MediaType);
        });
    }
}
