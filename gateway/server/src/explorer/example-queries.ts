/** The explorer's three tabs on a first visit: a real community, the sample district across departments, one temporary branch. */
export const exampleQueries: readonly string[] = [
  `# 一个社区：名称、直到省的上级区划、已公布的数字（无需令牌）
# One community: its name, its parents up to the province, its published figures (no token needed)
query Community {
  region(code: "370211007006") {
    code
    name
    path {
      levelLabel
      name
    }
    publishedFigures(first: 10) {
      totalCount
      nodes {
        labelZh
        value
        unit
        asOfOn
        source
      }
    }
  }
}
`,
  `# 示例区的街道和镇：各类党组织、下沉人数、民生实事（令牌角色 organization-officer；无令牌时下沉人数为空）
# The sample district's towns: party organisations, deployments, livelihood items (role organization-officer; without it no deployments)
query Towns {
  regions(filter: { code: { startsWith: "590102" }, level: { eq: TOWN } }, first: 30) {
    nodes {
      code
      name
      partyOrganizationCounts {
        labelZh
        count
      }
      deploymentCounts {
        status
        count
      }
      livelihoodItems {
        item {
          title
        }
        light
        completionRate
      }
    }
  }
}
`,
  `# 一个临时党支部：审批党组织、历史、党员及其正式组织关系（令牌角色 organization-officer；姓名已脱敏）
# One temporary branch: who approved it, its history, its members' formal affiliation (role organization-officer; names are masked)
query TemporaryBranch {
  partyOrganizations(filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: ACTIVE } }, first: 1) {
    nodes {
      name
      approvedOn
      documentNo
      approvedBy {
        name
      }
      history(first: 10) {
        nodes {
          effectiveOn
          act
          reason
          documentNo
        }
      }
      members(first: 5) {
        nodes {
          member {
            person {
              nameMasked
            }
            formalAffiliation {
              org {
                name
              }
            }
          }
        }
      }
    }
  }
}
`,
];
